package dev.dispatch.core.schema;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One validator is asked by many steps and items at a time. */
class ConcurrentChecksTest {

  private static final int THREADS = 8;
  private static final int FIELDS = 64;

  @Test
  void answersManyThreadsAtATime() {
    assertThatCode(
            () -> {
              try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int round = 0; round < 300; round++) {
                  together(threads, SchemaValidator.of(schema(round)));
                }
              }
            })
        .doesNotThrowAnyException();
  }

  private static void together(ExecutorService threads, SchemaValidator validator)
      throws InterruptedException, ExecutionException {
    CyclicBarrier start = new CyclicBarrier(THREADS);
    List<Future<?>> asked = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      asked.add(
          threads.submit(() -> {
            start.await();
            return validator.validate(value());
          }));
    }
    for (Future<?> each : asked) {
      each.get();
    }
  }

  private static ObjectNode schema(int round) {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    ObjectNode properties = schema.putObject("properties");
    for (int i = 0; i < FIELDS; i++) {
      properties.putObject("f" + i).put("pattern", "^[a-z" + i + "]{1," + (round + 1) + "}$");
    }
    return schema;
  }

  private static ObjectNode value() {
    ObjectNode value = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < FIELDS; i++) {
      value.put("f" + i, "a");
    }
    return value;
  }
}
