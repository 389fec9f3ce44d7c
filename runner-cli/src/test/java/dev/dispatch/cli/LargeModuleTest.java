package dev.dispatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A module of 70 actions, too many to be read at once. */
class LargeModuleTest {

  @TempDir Path folder;

  @BeforeEach
  void writeModule() throws IOException {
    String actions =
        IntStream.range(0, 70)
            .mapToObj(number ->
                """
                "%s-%d": {"description": "Item %d.", "request": {"method": "GET", "path": "/"}}\
                """
                    .formatted(number < 60 ? "orders" : "users", number, number))
            .collect(Collectors.joining(","));
    Path module = Files.createDirectories(folder.resolve("modules/large"));
    Files.writeString(
        module.resolve("module.json"),
        """
        {"name": "large", "version": "1.0.0", "kind": "declarative", "actions": {%s}}\
        """
            .formatted(actions));
    Files.writeString(folder.resolve("dispatch.config.json"), "{}");
  }

  @Test
  void isShownInPartAndWithoutSchemas() {
    JsonNode shown = dispatch("module", "inspect", "large", "--json");

    assertThat(shown.path("actionCount").intValue()).isEqualTo(70);
    assertThat(shown.path("actions")).hasSize(50);
    assertThat(shown.at("/actions/0/inputSchema").isNull()).isTrue();
  }

  @Test
  void offersAWordThatFindsSomething() {
    JsonNode next = dispatch("module", "inspect", "large", "--json").at("/next/0/argv");

    assertThat(next.valueStream().map(JsonNode::stringValue))
        .containsExactly("dispatch", "module", "inspect", "large", "--find", "orders");
  }

  @Test
  void isSearchedByWordsOfNameAndDescription() {
    JsonNode found = dispatch("module", "inspect", "large", "--find", "ITEM 65", "--json");

    assertThat(found.path("foundCount").intValue()).isEqualTo(1);
    assertThat(found.at("/actions/0/key").stringValue()).isEqualTo("large.users-65");
    assertThat(found.at("/actions/0/inputSchema").isObject()).isTrue();
  }

  @Test
  void isShownWholeWhenAsked() {
    JsonNode shown = dispatch("module", "inspect", "large", "--all", "--json");

    assertThat(shown.path("actions")).hasSize(70);
    assertThat(shown.at("/actions/69/inputSchema").isObject()).isTrue();
  }

  @Test
  void takesFiftyLinesOfTheList() {
    JsonNode listed = dispatch("module", "list", "--json");

    assertThat(listed.at("/modules").valueStream().filter(LargeModuleTest::isLarge))
        .singleElement()
        .satisfies(large -> assertThat(large.path("actions")).hasSize(50));
  }

  @Test
  void isTheOnlyOneListedWhenOnlyItHasTheWords() {
    JsonNode listed = dispatch("module", "list", "--find", "users item", "--json");

    assertThat(listed.path("modules"))
        .singleElement()
        .satisfies(large -> assertThat(large.path("foundCount").intValue()).isEqualTo(10));
    assertThat(listed.at("/next/0/argv/4").stringValue()).isEqualTo("large.users-60");
  }

  @Test
  void takesFiftyLinesOfTheManifestForAgents() {
    JsonNode manifest = dispatch("llms", "--json");

    assertThat(manifest.path("actions").valueStream().map(action -> action.path("key")))
        .filteredOn(key -> key.stringValue().startsWith("large."))
        .hasSize(50);
    assertThat(manifest.path("moreActions").intValue()).isEqualTo(20);
  }

  @Test
  void saysWhenNothingIsFound() {
    String shown = Invocation.in(folder).run("module", "list", "--find", "nothing like it").out();

    assertThat(shown).contains("No action has all of these words").contains("dispatch module list");
  }

  private static boolean isLarge(JsonNode module) {
    return module.path("name").stringValue().equals("large");
  }

  private JsonNode dispatch(String... words) {
    return Invocation.in(folder).run(words).document();
  }
}
