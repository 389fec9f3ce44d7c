package dev.dispatch.cli.process;

import dev.dispatch.core.module.install.BundlePacker;
import dev.dispatch.core.registry.PublishablePackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A declarative module of one action. */
public final class PublishedPets {

  private PublishedPets() {}

  /** Writes the module's folder and returns it. */
  public static Path write(Path folder, String version) throws IOException {
    Path module = folder.resolve("pets");
    Files.createDirectories(module.resolve("actions"));
    Files.writeString(
        module.resolve("module.json"),
        """
        {"name": "pets", "version": "%s", "kind": "declarative", "description": "Pets."}
        """
            .formatted(version));
    Files.writeString(
        module.resolve("actions/get-it.json"),
        """
        {"description": "Read it.", "input": {"type": "object"},
         "request": {"method": "GET", "path": "/it"}, "examples": [{}]}
        """);
    return module;
  }

  /** Returns the package that its author would publish. */
  public static Path pack(Path folder, String version) throws IOException {
    Path bundle = folder.resolve("pets.dpmod.zip");
    BundlePacker.pack(write(folder, version), bundle, Optional.empty());
    return PublishablePackage.write(bundle, Optional.empty());
  }
}
