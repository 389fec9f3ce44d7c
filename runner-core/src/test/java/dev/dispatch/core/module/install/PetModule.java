package dev.dispatch.core.module.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small declarative module in a folder. */
final class PetModule {

  private PetModule() {}

  /** Writes the module, whose one action is described in the given words. */
  static Path write(Path folder, String words) throws IOException {
    Files.createDirectories(folder.resolve("actions"));
    Files.writeString(
        folder.resolve("module.json"),
        """
        {"name": "petstore", "version": "1.0.0", "kind": "declarative", "description": "%s",
         "hosts": ["petstore.example.com"]}
        """
            .formatted(words));
    Files.writeString(
        folder.resolve("actions/get-pet.json"),
        """
        {"description": "Read one pet.",
         "input": {"type": "object", "required": ["id"], "properties": {"id": {"$ref": "../schemas/Id.json"}}},
         "request": {"method": "GET", "path": "/pet/{id}"}, "examples": [{"id": 1}]}
        """);
    Files.createDirectories(folder.resolve("schemas"));
    Files.writeString(folder.resolve("schemas/Id.json"), "{\"type\": \"integer\"}");
    Files.writeString(folder.resolve("README.md"), "# " + words + "\n");
    Files.writeString(folder.resolve("notes.txt"), "not packed\n");
    return folder;
  }
}
