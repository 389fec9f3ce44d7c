package dev.dispatch.bench.inner;

import dev.dispatch.core.expression.JsonPathExpression;
import dev.dispatch.core.expression.Selection;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Selecting from an answer of 1,000 people. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Thread)
public class JsonPathBenchmark {

  @Param({
    "$.items[500].name",
    "$.items[?(@.id == 500)].name",
    "$..email",
    "$.items[10:20].tags[*]"
  })
  String path;

  private JsonPathExpression compiled;
  private JsonNode document;

  /** Compiles the path and makes the answer. */
  @Setup
  public void prepare() {
    compiled = JsonPathExpression.compile(path);
    document = new JsonMapper().readTree(Replies.bytes(1000));
  }

  @Benchmark
  public Selection select() {
    return compiled.select(document);
  }

  @Benchmark
  public JsonPathExpression compile() {
    return JsonPathExpression.compile(path);
  }
}
