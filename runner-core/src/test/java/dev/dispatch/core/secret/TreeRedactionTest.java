package dev.dispatch.core.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.StrictJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class TreeRedactionTest {

  private final SecretRegistry registry = new SecretRegistry();
  private final Redactor redactor = registry.redactor();

  @BeforeEach
  void registerSecrets() {
    registry.register("login.password", "p\"ss\\word");
    registry.register("account", "12345678");
    registry.register("pin", "4711");
  }

  @Test
  void returnsACleanTreeAsItIs() {
    JsonNode tree = parse("{\"a\": [1, \"x\", null, {\"b\": true}]}");

    assertThat(redactor.redact(tree)).isSameAs(tree);
    assertThat(Redactor.NONE.redact(tree)).isSameAs(tree);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":1,\"b\":\"p\\\"ss\\\\word\",\"c\":2}|{\"a\":1,\"b\":\"[secret:login.password]\",\"c\":2}",
        "{\"a\":{\"b\":[1,\"p\\\"ss\\\\word\",3]}}|{\"a\":{\"b\":[1,\"[secret:login.password]\",3]}}",
        "{\"p\\\"ss\\\\word\":1,\"z\":2}|{\"[secret:login.password]\":1,\"z\":2}",
        "{\"p\\\"ss\\\\word\":1,\"p%22ss%5cword\":2}|{\"[secret:login.password]\":1,\"[secret:login.password]#2\":2}",
        "[12345678]|[\"[secret:account]\"]",
        "[12345678.00]|[\"[secret:account].00\"]",
        "[1.2345678e7]|[\"[secret:account]\"]",
        "[-12345678]|[\"-[secret:account]\"]",
        "[9123456789]|[\"9[secret:account]9\"]",
        "[4711]|[\"[secret:pin]\"]",
        "[94711, 1234567]|[94711,1234567]",
        "[1e900, 1e-900]|[1e900,1e-900]",
        "[\"94711\"]|[\"9[secret:pin]\"]",
        "\"{\\\"x\\\":\\\"p\\\\\\\"ss\\\\\\\\word\\\"}\"|\"{\\\"x\\\":\\\"[secret:login.password]\\\"}\""
      })
  void masksNamesStringsAndNumbers(String json, String redacted) {
    assertThat(JsonText.compact(redactor.redact(parse(json))))
        .isEqualTo(JsonText.compact(parse(redacted)));
  }

  @Test
  void leavesTheGivenTreeAlone() {
    JsonNode tree = parse("{\"a\": [\"12345678\"]}");

    assertThat(redactor.redact(tree)).isNotEqualTo(tree);
    assertThat(tree).isEqualTo(parse("{\"a\": [\"12345678\"]}"));
  }

  @Test
  void namesTheFirstSecretInATree() {
    assertThat(redactor.find(parse("[1, {\"x\": \"4711\"}, 12345678]"))).contains("[secret:pin]");
    assertThat(redactor.find(parse("[1]"))).isEmpty();
    assertThat(Redactor.NONE.find(parse("[4711]"))).isEmpty();
  }

  private static JsonNode parse(String json) {
    return StrictJson.parse(json.getBytes(UTF_8), "test", JsonLimits.JOB).root();
  }
}
