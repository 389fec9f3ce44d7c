package dev.dispatch.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.module.ModuleRoots;
import dev.dispatch.testkit.registry.NpmRegistry;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** G-E2; {@code -Ddispatch.kills=100} kills as often as the promise says. */
class KilledRegistryInstallIT {

  private static final int KILLS = Integer.getInteger("dispatch.kills", 6);

  @TempDir Path folder;

  @Test
  void leavesAWholeModuleOrNone() throws Exception {
    try (NpmRegistry registry = NpmRegistry.start()) {
      registry.publish(PublishedPets.pack(folder.resolve("src"), "1.0.0"));
      Files.writeString(
          folder.resolve("dispatch.config.json"),
          "{\"registry\": {\"url\": \"" + registry.baseUrl() + "\"}}");
      Random random = new Random(11);
      for (int kill = 0; kill < KILLS; kill++) {
        killWhileInstalling(random.nextInt(60));
        assertWholeOrNone();
      }
      new Application(folder).run("module", "install", "--name", "pets");
    }

    assertThat(folder.resolve("home").toFile().list())
        .containsExactlyInAnyOrder("cache", "modules", "modules.lock", "modules.lock.json");
    assertThat(folder.resolve("home/cache/registry").toFile().list())
        .containsExactlyInAnyOrder("content", "lock", "packuments");
  }

  private void assertWholeOrNone() throws Exception {
    Path modules = folder.resolve("home/modules");
    try (ModuleRegistry registry =
        ModuleRegistry.open(new ModuleRoots(Optional.empty(), Optional.empty(), modules))) {
      registry.modules();
      assertThat(registry.warnings()).isEmpty();
      assertThat(registry.find("pets.get-it").isPresent())
          .isEqualTo(registry.module("pets").isPresent());
    }
    try (Stream<Path> cached = Files.walk(folder.resolve("home/cache/registry"))) {
      assertThat(cached.filter(file -> file.toString().contains("/content/sha512/")))
          .allMatch(file -> file.toFile().length() == published());
    }
  }

  private long published() {
    return folder.resolve("src/dispatch-module-pets-1.0.0.tgz").toFile().length();
  }

  private void killWhileInstalling(int millis) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                RegistryLoop.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    try (BufferedReader said = process.inputReader()) {
      assertThat(said.readLine()).isEqualTo("0");
      Thread.sleep(millis);
    } finally {
      process.destroyForcibly().waitFor();
    }
  }
}
