package dev.dispatch.core.job.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.StrictJson;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.secret.SecretRegistry;
import dev.dispatch.core.workspace.Environment;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** G-C5: a secret does not become a default. */
class SecretDefaultsTest {

  private static final String SCHEMA =
      """
      {"properties": {
        "pin": {"type": "string", "writeOnly": true},
        "nested": {"type": "object", "properties": {"code": {"writeOnly": true}}}
      }}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          {"password": "hunter22"}                                      | /password
          {"headers": {"Authorization": "Bearer abcdefgh"}}             | /headers/Authorization
          {"headers": {"x-api-key": ["one", "two"]}}                    | /headers/x-api-key/0
          {"otp": 123456}                                               | /otp
          {"pin": "0000"}                                               | /pin
          {"nested": {"code": "abcd"}}                                  | /nested/code
          {"body": "with registered-secret inside"}                     | /body
          {"body": "is shell-expanded"}                                 | /body
          {"path": "/x?k=ghp_012345678901234567890123456789012345"}     | /path
          {"list": [{"token": "abcdefgh"}]}                             | /list/0/token
          """)
  void refusesASecretAndDoesNotShowIt(String values, String pointer) {
    List<Problem> problems = problems(values);

    assertThat(problems).first().extracting(Problem::pointer).isEqualTo(pointer);
    assertThat(problems.toString()).doesNotContain("hunter22", "abcdefgh", "registered-secret");
    assertThat(problems).allSatisfy(problem -> assertThat(problem.hint()).contains("${env."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"headers\": {\"Authorization\": \"Bearer ${env.TOKEN}\"}}",
        "{\"password\": \"${env.TOKEN}\", \"token\": \"\"}",
        "{\"auth\": {\"type\": \"api-key\", \"name\": \"X-Token\"}}",
        "{\"pageToken\": \"first\", \"count\": 5, \"deep\": [1, true, null]}",
        "{\"path\": \"/short\"}"
      })
  void takesWhatIsNone(String values) {
    assertThat(problems(values)).isEmpty();
  }

  @Test
  void namesTheVariableThatHoldsIt() {
    assertThat(problems("{\"body\": \"is shell-expanded\"}").getFirst().hint())
        .contains("${env.SHOP_TOKEN}");
  }

  private static List<Problem> problems(String values) {
    SecretRegistry secrets = new SecretRegistry();
    secrets.register("one", "registered-secret");
    Environment environment =
        new Environment(
            Map.of("SHOP_TOKEN", "shell-expanded", "PLAIN", "/short", "MY_TOKEN", "short"));
    return new SecretDefaults(tree(SCHEMA), environment, secrets.redactor()).problems(tree(values));
  }

  private static JsonNode tree(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return StrictJson.parse(bytes, "test", JsonLimits.JOB).root();
  }
}
