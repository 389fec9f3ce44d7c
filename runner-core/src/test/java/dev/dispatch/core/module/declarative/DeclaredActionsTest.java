package dev.dispatch.core.module.declarative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.module.ModuleManifestForms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeclaredActionsTest {

  @TempDir private Path folder;

  private void file(String name, String text) {
    try {
      Files.createDirectories(folder.resolve(name).getParent());
      Files.writeString(folder.resolve(name), text.replace('\'', '"'));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private DeclaredActions actions() {
    return ModuleManifestForms.actions(
        folder, "{\"actions\": {\"in-manifest\": " + action("") + "}}");
  }

  private static String action(String more) {
    return ("{'description': 'Act.', 'request': {'method': 'GET', 'path': '/p'}" + more + "}")
        .replace('\'', '"');
  }

  @Test
  void actionsStandInTheManifestAndInFilesOfTheirOwn() {
    file("actions/in-file.json", action(""));

    assertThat(actions().names()).containsExactly("in-file", "in-manifest");
    assertThat(actions().find("in-file")).isPresent();
    assertThat(actions().find("in-manifest")).isPresent();
    assertThat(actions().find("nowhere")).isEmpty();
  }

  @Test
  void anActionThatIsNotAskedForIsNotRead() {
    file("actions/broken.json", "{");
    file("actions/good.json", action(""));

    assertThat(actions().find("good")).isPresent();
    assertThatThrownBy(() -> actions().find("broken")).hasMessageContaining("broken.json:1:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../module", "a/b", "A", "", ".", "in-file.json"})
  void noNameLeadsOutOfTheFolder(String name) {
    file("actions/in-file.json", action(""));
    file("module.json", "{}");

    assertThat(actions().find(name)).isEmpty();
  }

  @Test
  void sharedSchemasBecomePartOfTheActionsOwnAlsoInCircles() {
    file(
        "schemas/pet.json",
        "{'type': 'object', 'properties': {'mate': {'$ref': 'pet.json'},"
            + " 'tag': {'$ref': 'tag.json'}, 'self': {'$ref': '#/properties/mate'}}}");
    file("schemas/tag.json", "{'type': 'string'}");
    file("actions/get.json", action(", 'response': {'$ref': '../schemas/pet.json'}"));

    assertThat(JsonText.compact(actions().find("get").orElseThrow().response().orElseThrow()))
        .isEqualTo(
            "{\"$ref\":\"#/$defs/pet\",\"$defs\":{\"pet\":{\"type\":\"object\",\"properties\":{"
                + "\"mate\":{\"$ref\":\"#/$defs/pet\"},\"tag\":{\"$ref\":\"#/$defs/tag\"},"
                + "\"self\":{\"$ref\":\"#/$defs/pet/properties/mate\"}}},"
                + "\"tag\":{\"type\":\"string\"}}}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com/pet.json",
        "../../etc/passwd.json",
        "../schemas/../module.json",
        "../schemas/gone.json",
        "file:///etc/passwd",
      })
  void noSchemaOutsideTheModuleIsRead(String reference) {
    file("module.json", "{}");
    file("actions/get.json", action(", 'response': {'$ref': '" + reference + "'}"));

    assertThatThrownBy(() -> actions().find("get"))
        .hasMessageContaining("'" + reference + "' cannot be used");
  }
}
