package dev.dispatch.cli.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dispatch.cli.text.Page;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.StrictJson;
import dev.dispatch.core.operation.OperationRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** G-F2: whatever a server, a file or a name says, no view sends a control to the terminal. */
class RenderersTest {

  private static final int NAUGHTY = 515;
  private static final List<String> ESCAPES =
      List.of(
          "\u001b[2J",
          "\u001b]0;title\u0007",
          "\u001b]8;;http://evil\u001b\\link",
          "\u009b31m",
          "\u001bP+q\u001b\\",
          "a\rb",
          "a\bb",
          "\u202egpj.exe",
          "\u2066a\u2069",
          "\u200b",
          "\u0000",
          "\u007f",
          "\ud800");

  static List<String> ids() {
    return OperationRegistry.ids();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void showsEveryEscapeHarmlessly(String id) {
    ESCAPES.forEach(text -> assertHarmless(id, text));
  }

  @ParameterizedTest
  @MethodSource("ids")
  void showsEveryNaughtyStringHarmlessly(String id) throws IOException {
    List<String> strings = naughtyStrings();

    assertThat(strings).hasSize(NAUGHTY);
    strings.forEach(text -> assertHarmless(id, text));
  }

  @ParameterizedTest
  @MethodSource("ids")
  void masksSecretsWhereverTheyAre(String id) {
    Page page = new Page(40, false, text -> text.replace("canary-value", "[secret:x]"));

    render(id, "canary-value", page);

    assertThat(page.toString()).doesNotContain("canary");
  }

  private static void assertHarmless(String id, String text) {
    Page page = new Page(80, false, any -> any);

    render(id, text, page);

    assertThat(page.toString())
        .as("%s", text)
        .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029&&[^\\n\\t]]");
  }

  private static void render(String id, String text, Page page) {
    Class<? extends Record> output = OperationRegistry.create(id).spec().output();
    Renderers.of(id).render(new SampleRecord(text).of(output), page);
  }

  private static List<String> naughtyStrings() throws IOException {
    Path file = Path.of("..", "..", "shared", "corpora", "naughty-strings", "blns.json");
    assumeTrue(Files.exists(file), "no corpora");
    List<String> strings = new ArrayList<>();
    StrictJson.parse(Files.readAllBytes(file), "blns", JsonLimits.JOB)
        .root()
        .valueStream()
        .map(JsonNode::stringValue)
        .forEach(strings::add);
    return strings;
  }
}
