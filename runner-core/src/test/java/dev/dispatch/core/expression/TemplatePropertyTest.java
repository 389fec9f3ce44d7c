package dev.dispatch.core.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.json.Corpora;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.StrictJson;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whatever parses is written so that it parses to the same again. */
final class TemplatePropertyTest {

  private static final List<String> PIECES =
      List.of(
          "${",
          "}",
          "$",
          "{",
          "$${",
          "??",
          " ",
          "input",
          "step",
          ".",
          "a",
          "b-c",
          "[",
          "]",
          "0",
          "\"",
          "'",
          "response",
          "exports",
          "env",
          "run",
          "item",
          "index",
          "jsonpath(",
          ")",
          ",",
          ":",
          "$.x",
          "[*]",
          "[?@.a]",
          "null",
          "1.50",
          "{\"k\":",
          "\\",
          "\\u0041",
          "é",
          "😀",
          "${input.a}",
          "${step.a.response",
          "${jsonpath(run, ",
          "${env.A ?? ",
          "\n");

  @Test
  void everyGeneratedTemplateIsStableOrRefusedWithAColumn() {
    Random random = new Random(20_261_120);
    int parsed = 0;
    for (int i = 0; i < 20_000; i++) {
      parsed += isStable(generate(random)) ? 1 : 0;
    }
    assertThat(parsed).isBetween(2_000, 18_000);
  }

  private static String generate(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = 1 + random.nextInt(12);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  @Test
  void everyNaughtyStringIsStableOrRefusedWithAColumn() {
    byte[] bytes = Corpora.bytes(Corpora.path("naughty-strings/blns.json"));
    JsonNode strings = StrictJson.parse(bytes, "blns.json", JsonLimits.REPLY).root();
    assertThat(strings).hasSize(515);
    for (JsonNode string : strings) {
      isStable(string.stringValue());
      isStable("${input[\"" + string.stringValue() + "\"]}");
      isStable("${input." + string.stringValue() + "}");
    }
  }

  /** Returns whether the text parses; fails where it parses to something unstable. */
  private static boolean isStable(String text) {
    Optional<Template> template = parse(text);
    template.ifPresent(TemplatePropertyTest::assertStable);
    return template.isPresent();
  }

  private static void assertStable(Template template) {
    Template again = Template.parse(template.toString());
    assertThat(again).hasToString(template.toString());
    assertThat(again.references()).isEqualTo(template.references());
    assertThat(again.isSingle()).isEqualTo(template.isSingle());
  }

  private static Optional<Template> parse(String text) {
    try {
      return Optional.of(Template.parse(text));
    } catch (DispatchException refused) {
      assertThat((int) refused.details().get("column")).isBetween(1, text.length() + 1);
      return Optional.empty();
    }
  }
}
