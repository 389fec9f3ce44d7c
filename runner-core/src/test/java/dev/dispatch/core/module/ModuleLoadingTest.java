package dev.dispatch.core.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.api.DispatchException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class ModuleLoadingTest {

  @TempDir private Path home;

  private ModuleRegistry open() {
    return ModuleRegistry.open(
        new ModuleRoots(
            Optional.empty(), Optional.of(home.resolve("workspace")), home.resolve("modules")));
  }

  @Test
  void bindsThePayloadAndRuns() throws InterruptedException {
    try (ModuleRegistry registry = ModuleRegistry.of(new EchoModule("m", "1.0.0", "a"))) {
      ObjectNode payload = new ObjectNode(JsonNodeFactory.instance).put("text", "hi");

      ActionOutcome outcome =
          registry.load(registry.find("m.a").orElseThrow()).run(new NoContext(), payload);

      assertThat(outcome.response()).hasToString("{\"text\":\"hi\",\"times\":1}");
    }
  }

  @Test
  void loadsAnActionOnce() {
    try (ModuleRegistry registry = ModuleRegistry.of(new EchoModule("m", "1.0.0", "a"))) {
      ResolvedAction action = registry.find("m.a").orElseThrow();

      assertThat(registry.load(action)).isSameAs(registry.load(action));
      assertThat(registry.preferring(Map.of()).load(action)).isSameAs(registry.load(action));
    }
  }

  @Test
  void anEntryClassThatIsNotThereIsSaidSo() {
    ModuleFolders.write(home.resolve("workspace/m"), new EchoModule("m", "1.0.0", "a"));

    refuses("failed with java.lang.ClassNotFoundException");
  }

  @Test
  void anEntryClassThatIsNoModuleIsSaidSo() {
    ModuleFolders.write(
        home.resolve("workspace/m"),
        """
        {"name": "m", "version": "1.0.0", "kind": "java", "entry": "java.util.ArrayList"}
        """,
        ModuleDescriber.catalogue(new EchoModule("m", "1.0.0", "a")));

    refuses("'java.util.ArrayList' is no DispatchModule");
  }

  private void refuses(String why) {
    try (ModuleRegistry registry = open()) {
      ResolvedAction action = registry.find("m.a").orElseThrow();
      assertThatThrownBy(() -> registry.load(action))
          .isInstanceOfSatisfying(
              DispatchException.class,
              e -> assertThat(e.code()).isEqualTo(ModuleRegistryError.MODULE_ENTRY_INVALID))
          .hasMessageContaining("'m'")
          .hasMessageContaining(why);
    }
  }
}
