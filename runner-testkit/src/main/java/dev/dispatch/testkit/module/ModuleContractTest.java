package dev.dispatch.testkit.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dispatch.api.Action;
import dev.dispatch.api.ActionSpec;
import dev.dispatch.api.DispatchModule;
import dev.dispatch.core.module.ActionDescriptor;
import dev.dispatch.core.module.ModuleDescriber;
import dev.dispatch.core.module.ModuleManifest;
import dev.dispatch.core.module.ModuleManifestReader;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.module.ModuleVersions;
import dev.dispatch.core.schema.RecordBinder;
import dev.dispatch.core.schema.SchemaValidator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What every module keeps; a module's test extends it and says which module. */
public abstract class ModuleContractTest {

  private static final String NAME = "[a-z0-9][a-z0-9-]{0,63}";

  /** Returns a new instance of the module. */
  protected abstract DispatchModule module();

  /** Returns the folder with the module's {@code module.json}; empty for a built-in module. */
  protected Optional<Path> folder() {
    return Optional.empty();
  }

  @Test
  void nameAndVersionAreWellFormed() {
    assertThat(module().name()).matches(NAME);
    assertThat(ModuleVersions.isVersion(module().version())).isTrue();
  }

  @Test
  void saysWhatItIsFor() {
    assertThat(ModuleDescriber.description(module())).endsWith(".").hasSizeBetween(10, 200);
  }

  @Test
  void entryClassCanBeMadeByTheEngine() throws ReflectiveOperationException {
    DispatchModule made = module().getClass().getConstructor().newInstance();

    assertThat(made.name()).isEqualTo(module().name());
  }

  @Test
  void everyActionHasAWellFormedNameOfItsOwn() {
    List<String> names = specs().map(ActionSpec::name).toList();

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
  void everyExampleIsValidAndBinds() {
    assertThat(actions())
        .allSatisfy(action -> {
          assertThat(action.examples()).as(action.key()).isNotEmpty();
          assertThat(action.examples()).allSatisfy(example -> accepts(action, example));
        });
  }

  private void accepts(ActionDescriptor action, JsonNode example) {
    assertThat(SchemaValidator.of(action.inputSchema()).validate(example)).isEmpty();
    assertThat(RecordBinder.bind(input(action.name()), example)).isNotNull();
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
        .allSatisfy(schema -> assertThat(SchemaValidator.of(schema)).isNotNull());
  }

  @Test
  void specsAreTheSameAtEveryCall() {
    assertThat(module().actions())
        .allSatisfy(action -> assertThat(action.spec()).isEqualTo(action.spec()));
    assertThat(ModuleDescriber.catalogue(module())).isEqualTo(ModuleDescriber.catalogue(module()));
  }

  @Test
  void catalogueSaysWhatTheClassesSay() {
    assertThat(ModuleDescriber.catalogue(module()))
        .allSatisfy((path, text) -> assertThat(built(path)).as(path).isEqualTo(text));
  }

  private String built(String path) {
    try (InputStream in = module().getClass().getClassLoader().getResourceAsStream(path)) {
      return in == null ? "missing" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void everyActionLoads() {
    try (ModuleRegistry registry = ModuleRegistry.of(module())) {
      assertThat(registry.actionKeys())
          .hasSameSizeAs(module().actions())
          .allSatisfy(
              key -> assertThat(registry.load(registry.find(key).orElseThrow())).isNotNull());
    }
  }

  @Test
  void manifestSaysWhatTheClassesSay() {
    assumeTrue(folder().isPresent(), "a built-in module has no manifest");

    ModuleManifest manifest =
        ModuleManifestReader.read(folder().orElseThrow().resolve("module.json"));
    assertThat(manifest.name()).isEqualTo(module().name());
    assertThat(manifest.version()).isEqualTo(module().version());
    assertThat(manifest.description()).isEqualTo(ModuleDescriber.description(module()));
    assertThat(manifest.entry()).contains(module().getClass().getName());
  }

  private List<ActionDescriptor> actions() {
    return module().actions().stream()
        .map(action -> ModuleDescriber.describe(module().name(), action))
        .toList();
  }

  private Stream<? extends ActionSpec<?>> specs() {
    return module().actions().stream().map(Action::spec);
  }

  private Class<? extends Record> input(String action) {
    return specs().filter(spec -> spec.name().equals(action)).findFirst().orElseThrow().input();
  }
}
