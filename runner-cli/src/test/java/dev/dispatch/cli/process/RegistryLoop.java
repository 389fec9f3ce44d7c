package dev.dispatch.cli.process;

import dev.dispatch.core.file.FolderDeletion;
import dev.dispatch.core.module.install.ModuleRemover;
import dev.dispatch.core.registry.RegistryModules;
import dev.dispatch.core.registry.RegistryPorts;
import dev.dispatch.core.secret.SecretRegistry;
import dev.dispatch.core.workspace.Environment;
import dev.dispatch.core.workspace.Workspace;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Downloads, installs and removes a module again and again until it is killed. */
final class RegistryLoop {

  private RegistryLoop() {}

  /** Takes the workspace. */
  public static void main(String[] words) throws InterruptedException {
    Path root = Path.of(words[0]);
    Workspace workspace = new Workspace(root, root.resolve("home"), root, root.resolve("runs"));
    RegistryPorts ports =
        new RegistryPorts(
            workspace,
            new Environment(Map.of()),
            new SecretRegistry(),
            InstantSource.system(),
            "dispatch");
    for (int i = 0; i < 100_000; i++) {
      try (RegistryModules registry = new RegistryModules(ports, false)) {
        registry.install("pets", List.of(), new RegistryModules.Policy(false, false));
      }
      System.out.println(i);
      new ModuleRemover(workspace.userModules()).remove("pets", Optional.empty());
      FolderDeletion.delete(workspace.home().resolve("cache/registry/content"));
    }
  }
}
