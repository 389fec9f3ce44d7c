package dev.dispatch.cli.scenario;

import dev.dispatch.cli.process.PublishedPets;
import dev.dispatch.core.file.FolderDeletion;
import dev.dispatch.testkit.registry.NpmRegistry;
import dev.dispatch.testkit.scenario.ScenarioServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A registry that has two versions of the module {@code pets}. */
final class RegistryServer {

  private RegistryServer() {}

  static ScenarioServer start() throws IOException {
    NpmRegistry registry = NpmRegistry.start();
    Path folder = Files.createTempDirectory("registry");
    try {
      registry.publish(PublishedPets.pack(folder, "1.0.0"));
      registry.publish(PublishedPets.pack(folder, "1.1.0"));
      return registry;
    } finally {
      FolderDeletion.delete(folder);
    }
  }
}
