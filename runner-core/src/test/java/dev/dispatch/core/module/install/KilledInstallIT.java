package dev.dispatch.core.module.install;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.module.ModuleRoots;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** G-E2; {@code -Ddispatch.kills=100} kills as often as the promise says. */
class KilledInstallIT {

  private static final int KILLS = Integer.getInteger("dispatch.kills", 8);

  @TempDir Path folder;

  @Test
  void leavesTheOldOneOrTheNewOne() throws Exception {
    Path modules = folder.resolve("home/modules");
    Path first = bundle("Pets");
    Path second = bundle("Cats");
    Random random = new Random(7);
    for (int kill = 0; kill < KILLS; kill++) {
      killWhileInstalling(modules, first, second, random.nextInt(60));

      try (ModuleRegistry registry = registry(modules)) {
        assertThat(registry.find("petstore.get-pet")).isPresent();
        assertThat(registry.module("petstore").orElseThrow().description()).isIn("Pets", "Cats");
        assertThat(registry.warnings()).isEmpty();
      }
    }
    new BundleInstaller(modules).install(first, new BundleInstaller.Policy(Set.of(), false, true));
    assertThat(folder.resolve("home").toFile().list())
        .containsExactlyInAnyOrder("modules", "modules.lock", "modules.lock.json");
  }

  private void killWhileInstalling(Path modules, Path first, Path second, int millis)
      throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                InstallLoop.class.getName(),
                modules.toString(),
                first.toString(),
                second.toString())
            .redirectErrorStream(true)
            .start();
    try (BufferedReader said = process.inputReader()) {
      assertThat(said.readLine()).isEqualTo("0");
      Thread.sleep(millis);
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private Path bundle(String words) throws Exception {
    Path out = folder.resolve(words + ".zip");
    BundlePacker.pack(PetModule.write(folder.resolve(words), words), out, Optional.empty());
    return out;
  }

  private static ModuleRegistry registry(Path modules) {
    return ModuleRegistry.open(new ModuleRoots(Optional.empty(), Optional.empty(), modules));
  }
}
