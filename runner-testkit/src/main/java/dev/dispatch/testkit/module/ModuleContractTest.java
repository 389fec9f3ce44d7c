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
import dev.dispatch.core.schema.RecordBinder;
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

/** What every Java module keeps; a module's test extends it and says which module. */
public abstract class ModuleContractTest extends ActionsContractTest {

  /** Returns a new instance of the module. */
  protected abstract DispatchModule module();

  /** Returns the folder with the module's {@code module.json}; empty for a built-in module. */
  protected Optional<Path> folder() {
    return Optional.empty();
  }

  @Override
  final String name() {
    return module().name();
  }

  @Override
  final String version() {
    return module().version();
  }

  @Override
  final String description() {
    return ModuleDescriber.description(module());
  }

  @Override
  final List<ActionDescriptor> actions() {
    return module().actions().stream()
        .map(action -> ModuleDescriber.describe(module().name(), action))
        .toList();
  }

  @Override
  final ModuleRegistry open() {
    return ModuleRegistry.of(module());
  }

  /** What the schema takes, the record takes. */
  @Override
  final Stream<String> problems(ActionDescriptor action, JsonNode example) {
    List<String> found = super.problems(action, example).toList();
    if (found.isEmpty()) {
      assertThat(RecordBinder.bind(input(action.name()), example)).isNotNull();
    }
    return found.stream();
  }

  @Test
  void entryClassCanBeMadeByTheEngine() throws ReflectiveOperationException {
    DispatchModule made = module().getClass().getConstructor().newInstance();

    assertThat(made.name()).isEqualTo(module().name());
  }

  @Test
  void specsAreTheSameAtEveryCall() {
    assertThat(module().actions())
        .allSatisfy(action -> assertThat(action.spec()).isEqualTo(action.spec()));
    assertThat(ModuleDescriber.catalogue(module())).isEqualTo(ModuleDescriber.catalogue(module()));
  }

  @Test
  void catalogueSaysWhatTheClassesSay() {
    List<String> outdated =
        ModuleDescriber.catalogue(module()).entrySet().stream()
            .filter(file -> !built(file.getKey()).equals(file.getValue()))
            .map(Map.Entry::getKey)
            .toList();

    assertThat(outdated)
        .as("files of the catalogue that the build's step 'describe' did not write, or not since")
        .isEmpty();
  }

  private String built(String path) {
    try (InputStream in = module().getClass().getClassLoader().getResourceAsStream(path)) {
      return in == null ? "missing" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
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

  private Stream<? extends ActionSpec<?>> specs() {
    return module().actions().stream().map(Action::spec);
  }

  private Class<? extends Record> input(String action) {
    return specs().filter(spec -> spec.name().equals(action)).findFirst().orElseThrow().input();
  }
}
