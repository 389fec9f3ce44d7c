package dev.dispatch.bench.inner;

import dev.dispatch.core.secret.Redactor;
import dev.dispatch.core.secret.SecretRegistry;
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

/**
 * Looking for secrets in an answer of 13 kB that holds none, as nearly all do, and in one that
 * echoes one.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Thread)
public class RedactionBenchmark {

  @Param({"1", "10", "50"})
  int secrets;

  private Redactor redactor;
  private byte[] bytes;
  private byte[] echo;
  private JsonNode tree;

  /** Registers the secrets and makes the answers. */
  @Setup
  public void prepare() {
    SecretRegistry registry = new SecretRegistry();
    for (int i = 0; i < secrets; i++) {
      registry.register("secret" + i, "4f9d1c7be2a84d0f" + i);
    }
    redactor = registry.redactor();
    String text = Replies.people(100);
    bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    echo =
        text.replace("Person 50", "4f9d1c7be2a84d0f0")
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    tree = new JsonMapper().readTree(bytes);
  }

  @Benchmark
  public byte[] bytes() {
    return redactor.redact(bytes);
  }

  @Benchmark
  public byte[] bytesWithOne() {
    return redactor.redact(echo);
  }

  @Benchmark
  public JsonNode tree() {
    return redactor.redact(tree);
  }

  @Benchmark
  public String url() {
    return redactor.redact("http://127.0.0.1:4010/users/17/posts?_limit=10&_page=3");
  }
}
