package dev.dispatch.bench.inner;

import dev.dispatch.core.expression.Interpolation;
import dev.dispatch.core.expression.Template;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Filling the payload of a step, with placeholders and without. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Thread)
public class InterpolationBenchmark {

  private static final String FILLED =
      """
      {"method": "POST", "path": "/users/${input.userId}/posts", "query": {"page": "${run.page}"},
       "json": {"title": "From ${step.user.response.name}, again", "tags": ["a", "${run.tag}"], "n": "${step.post.exports.id}"}}
      """;

  private JsonNode filled;
  private JsonNode plain;
  private JsonNode value;

  /** Makes the payloads. */
  @Setup
  public void prepare() {
    filled = new JsonMapper().readTree(FILLED);
    plain = new JsonMapper().readTree(FILLED.replace("${", "{"));
    value = JsonNodeFactory.instance.stringNode("a value");
  }

  @Benchmark
  public JsonNode fivePlaceholders() {
    return Interpolation.resolve(filled, reference -> Optional.of(value), "/payload");
  }

  @Benchmark
  public JsonNode noPlaceholder() {
    return Interpolation.resolve(plain, reference -> Optional.of(value), "/payload");
  }

  @Benchmark
  public Template parse() {
    return Template.parse("From ${step.user.response.items[0].name}, page ${run.page ?? 1}");
  }
}
