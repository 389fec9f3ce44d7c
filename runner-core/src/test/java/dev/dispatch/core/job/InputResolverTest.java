package dev.dispatch.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.secret.SecretRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputResolverTest {

  private final SecretRegistry secrets = new SecretRegistry();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "string  | 007     | \"007\"",
        "integer | 7       | 7",
        "integer | 2.0     | 2.0",
        "integer | 1.5     |",
        "integer | seven   |",
        "number  | 1e3     | 1000",
        "number  | 0.10    | 0.10",
        "number  | NaN     |",
        "boolean | true    | true",
        "boolean | yes     |",
        "object  | {}      | {}",
        "object  | []      |",
        "array   | [1,[2]] | [1,[2]]",
        "array   | [1,]    |"
      })
  void readsTextByTheTypeOfTheInput(String type, String text, String value) {
    InputResolver.Resolved resolved =
        resolve("{\"x\":{\"type\":\"" + type.strip() + "\"}}", "x=" + text);
    assertThat(resolved.values().path("x").toString()).isEqualTo(value == null ? "" : value);
    assertThat(resolved.problems()).hasSize(value == null ? 1 : 0);
  }

  @Test
  void comparesAllowedNumbersByValue() {
    assertThat(resolve("{\"x\":{\"type\":\"number\",\"enum\":[1,2]}}", "x=2.0").problems())
        .isEmpty();
  }

  @Test
  void knowsTheTextsWithinASecretObject() {
    resolve(
        "{\"x\":{\"type\":\"object\",\"secret\":true}}",
        "x={\"keys\":[{\"value\":\"canary-4711\"}],\"n\":1}");
    assertThat(secrets.redactor().redact("canary-4711")).isEqualTo("[secret:input.x.keys.value]");
  }

  private InputResolver.Resolved resolve(String inputs, String... entries) {
    String text =
        "{\"schemaVersion\":1,\"jobType\":\"t\",\"inputs\":"
            + inputs
            + ",\"scenario\":{\"steps\":[{\"action\":\"flow.sleep\"}]}}";
    JobDocument job =
        JobLoader.parse(
            text.getBytes(StandardCharsets.UTF_8),
            "job",
            Optional.empty(),
            Path.of(""),
            JobKind.CASE);
    return InputResolver.resolve(job, GivenInputs.of(List.of(entries)), secrets);
  }
}
