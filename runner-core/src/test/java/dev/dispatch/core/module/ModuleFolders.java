package dev.dispatch.core.module;

import dev.dispatch.api.DispatchModule;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

/** Writes modules into folders, as their builds would. */
final class ModuleFolders {

  private ModuleFolders() {}

  /** Writes a module with its catalogue but without its classes. */
  static Path write(Path folder, DispatchModule module) {
    return write(folder, manifest(module), ModuleDescriber.catalogue(module));
  }

  /** Writes a manifest and a jar of text files. */
  static Path write(Path folder, String manifest, Map<String, String> jar) {
    Map<String, byte[]> files = new TreeMap<>();
    jar.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    file(folder.resolve("module.json"), manifest);
    jar(folder.resolve("lib/module.jar"), files);
    return folder;
  }

  /** Returns a module's manifest. */
  static String manifest(DispatchModule module) {
    return """
    {"name": "%s", "version": "%s", "kind": "java", "entry": "%s"}
    """
        .formatted(module.name(), module.version(), module.getClass().getName());
  }

  /** Writes a text file and the folders above it. */
  static void file(Path path, String text) {
    try {
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a jar. */
  static void jar(Path path, Map<String, byte[]> files) {
    try {
      Files.createDirectories(path.getParent());
      try (OutputStream out = Files.newOutputStream(path);
          JarOutputStream jar = new JarOutputStream(out)) {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
          jar.putNextEntry(new ZipEntry(file.getKey()));
          jar.write(file.getValue());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
