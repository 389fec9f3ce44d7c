package dev.dispatch.bench.inner;

import dev.dispatch.core.json.JsonDocument;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.StrictJson;
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
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reading an answer strictly, with the place of everything, and writing it; beside Jackson alone.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Thread)
public class StrictJsonBenchmark {

  private final ObjectMapper floor = new JsonMapper();

  @Param({"1", "100", "10000"})
  int people;

  private byte[] bytes;
  private JsonNode tree;

  /** Makes the answer. */
  @Setup
  public void prepare() {
    bytes = Replies.bytes(people);
    tree = floor.readTree(bytes);
  }

  @Benchmark
  public JsonDocument read() {
    return StrictJson.parse(bytes, "reply", JsonLimits.REPLY);
  }

  @Benchmark
  public JsonNode readByJackson() {
    return floor.readTree(bytes);
  }

  @Benchmark
  public String write() {
    return JsonText.compact(tree);
  }

  @Benchmark
  public String writeByJackson() {
    return floor.writeValueAsString(tree);
  }
}
