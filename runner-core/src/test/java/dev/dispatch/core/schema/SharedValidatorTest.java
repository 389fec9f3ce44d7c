package dev.dispatch.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class SharedValidatorTest {

  private static final int FIELDS = 200;

  private final ObjectNode schema = JsonNodeFactory.instance.objectNode();
  private final ObjectNode value = JsonNodeFactory.instance.objectNode();

  SharedValidatorTest() {
    ObjectNode properties = schema.putObject("properties");
    for (int i = 0; i < FIELDS; i++) {
      properties.putObject("f" + i).put("pattern", "^[a-z]{" + (i + 1) + "}$");
      value.put("f" + i, "x".repeat(i + 1));
    }
  }

  @Test
  void isOneForOneSchema() {
    assertThat(SchemaValidator.kept(schema)).isSameAs(SchemaValidator.kept(schema));
  }

  @Test
  void acceptsOnManyThreadsWhatItAcceptsOnOne() throws Exception {
    for (int round = 0; round < 20; round++) {
      SchemaValidator validator = SchemaValidator.of(schema);
      Callable<Boolean> check = () -> validator.validate(value).isEmpty();
      try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
        List<Future<Boolean>> checks = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
          checks.add(threads.submit(check));
        }
        for (Future<Boolean> done : checks) {
          assertThat(done.get()).isTrue();
        }
      }
    }
  }
}
