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
        .allSatisfy(action -> assertThat(action.description()).endsWith(".").hasSizeGreaterThan(5));
  }

  @Test
  void everyFieldIsDescribed() {
    assertThat(actions())
        .allSatisfy(action ->
            assertThat(action.inputSchema().path("properties").properties())
                .as(action.key())
                .allMatch(field -> field.getValue().path("description").asString().endsWith(".")));
  }

  @Test
  void everyExampleIsValid() {
    assertThat(actions())
        .allSatisfy(action -> {
          assertThat(action.examples()).as(action.key()).isNotEmpty();
          assertThat(action.examples()).allSatisfy(example -> accepts(action, example));
        });
  }

  /** Checks that an action takes an example. */
  void accepts(ActionDescriptor action, JsonNode example) {
    assertThat(SchemaValidator.of(action.inputSchema()).validate(example))
        .as(action.key())
        .isEmpty();
  }

  @Test
  void everyFieldsExampleIsValid() {
    assertThat(actions())
        .allSatisfy(action ->
            action
                .inputSchema()
                .path("properties")
                .properties()
                .forEach(field -> fieldAcceptsItsExamples(action, field)));
  }

  private static void fieldAcceptsItsExamples(
      ActionDescriptor action, Map.Entry<String, JsonNode> field) {
    ObjectNode alone = (ObjectNode) field.getValue().deepCopy();
    Optional.ofNullable(action.inputSchema().get("$defs"))
        .ifPresent(definitions -> alone.set("$defs", definitions));
    for (JsonNode example : field.getValue().path("examples").values()) {
      assertThat(SchemaValidator.of(alone).validate(example))
          .as(action.key() + " " + field.getKey())
          .isEmpty();
    }
  }

  @Test
  void everySchemaCanBeUsed() {
    assertThat(actions())
        .flatExtracting(action ->
            Stream.of(
                    Optional.of(action.inputSchema()),
                    action.responseSchema(),
                    action.exportsSchema(),
                    action.credentialSchema())
                .flatMap(Optional::stream)
                .toList())
        .allSatisfy(schema -> assertThat(SchemaValidator.problemsOf(schema)).isEmpty());
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
