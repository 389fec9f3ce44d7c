package dev.dispatch.testkit.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.module.ActionDescriptor;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.module.ModuleVersions;
import dev.dispatch.core.schema.SchemaValidator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What every module keeps, however it is written. */
abstract class ActionsContractTest {

  static final String NAME = "[a-z0-9][a-z0-9-]{0,63}";

  /** Returns the module's name. */
  abstract String name();

  /** Returns the module's version. */
  abstract String version();

  /** Returns what the module says it is for. */
  abstract String description();

  /** Returns every action as it is described. */
  abstract List<ActionDescriptor> actions();

  /** Opens a registry that has the module. */
  abstract ModuleRegistry open();

  @Test
  void nameAndVersionAreWellFormed() {
    assertThat(name()).matches(NAME);
    assertThat(ModuleVersions.isVersion(version())).isTrue();
  }

  @Test
  void saysWhatItIsFor() {
    assertThat(description()).endsWith(".").hasSizeBetween(10, 200);
  }

  @Test
  void everyActionHasAWellFormedNameOfItsOwn() {
    List<String> names = actions().stream().map(ActionDescriptor::name).toList();

    assertThat(names).isNotEmpty().doesNotHaveDuplicates().allMatch(name -> name.matches(NAME));
  }

  @Test
  void everyActionSaysWhatItDoes() {
    assertThat(actions())
        .extracting(action -> action.key() + ": " + action.description())
        .as("descriptions, one sentence each")
        .allMatch(said -> said.matches("\\S+: .{5,}\\."));
  }

  @Test
  void everyFieldIsDescribed() {
    List<String> undescribed =
        actions().stream()
            .flatMap(action ->
                fields(action)
                    .filter(field -> !sentence(field.getValue()).endsWith("."))
                    .map(field -> action.key() + ": " + field.getKey()))
            .toList();

    assertThat(undescribed)
        .as("fields without a @Description that ends with a full stop")
        .isEmpty();
  }

  private static String sentence(JsonNode field) {
    return field.path("description").asString("");
  }

  private static Stream<Map.Entry<String, JsonNode>> fields(ActionDescriptor action) {
    return action.inputSchema().path("properties").properties().stream();
  }

  @Test
  void everyActionHasAnExample() {
    assertThat(actions())
        .filteredOn(action -> action.examples().isEmpty())
        .extracting(ActionDescriptor::key)
        .as("actions without an example")
        .isEmpty();
  }

  @Test
  void everyExampleIsValid() {
    List<String> problems =
        actions().stream()
            .flatMap(
                action -> action.examples().stream().flatMap(example -> problems(action, example)))
            .toList();

    assertThat(problems).isEmpty();
  }

  /** Returns what keeps an action from taking an example. */
  Stream<String> problems(ActionDescriptor action, JsonNode example) {
    return problems(action.key() + " " + example, action.inputSchema(), example);
  }

  private static Stream<String> problems(String what, JsonNode schema, JsonNode value) {
    return SchemaValidator.of(schema).validate(value).stream()
        .map(problem -> what + ": " + problem.message() + " " + problem.hint());
  }

  @Test
  void everyFieldsExampleIsValid() {
    List<String> problems =
        actions().stream()
            .flatMap(action -> fields(action).flatMap(field -> problems(action, field)))
            .toList();

    assertThat(problems).isEmpty();
  }

  private static Stream<String> problems(
      ActionDescriptor action, Map.Entry<String, JsonNode> field) {
    ObjectNode alone = (ObjectNode) field.getValue().deepCopy();
    Optional.ofNullable(action.inputSchema().get("$defs"))
        .ifPresent(definitions -> alone.set("$defs", definitions));
    String what = action.key() + " " + field.getKey();
    return field.getValue().path("examples").values().stream()
        .flatMap(example -> problems(what, alone, example));
  }

  @Test
  void everySchemaCanBeUsed() {
    List<String> problems =
        actions().stream()
            .flatMap(action ->
                schemas(action)
                    .flatMap(schema -> SchemaValidator.problemsOf(schema).stream())
                    .map(problem -> action.key() + problem.pointer() + ": " + problem.message()))
            .toList();

    assertThat(problems).isEmpty();
  }

  private static Stream<JsonNode> schemas(ActionDescriptor action) {
    return Stream.of(
            Optional.of(action.inputSchema()),
            action.responseSchema(),
            action.exportsSchema(),
            action.credentialSchema())
        .flatMap(Optional::stream);
  }

  @Test
  void everyActionLoads() {
    try (ModuleRegistry registry = open()) {
      assertThat(actions())
          .allSatisfy(action ->
              assertThat(registry.load(registry.find(action.key()).orElseThrow())).isNotNull());
    }
  }
}
