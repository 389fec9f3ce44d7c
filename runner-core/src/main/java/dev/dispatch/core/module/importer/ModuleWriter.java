package dev.dispatch.core.module.importer;

import dev.dispatch.api.DispatchException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** Writes a module's files: whole, or not at all. */
public final class ModuleWriter {

  private ModuleWriter() {}

  /**
   * Writes files into a folder that is not there yet, or is empty.
   *
   * @param files texts by path in the folder
   */
  public static void write(Path folder, Map<String, String> files) {
    write(folder, files, Map.of());
  }

  /**
   * Writes files into a folder that is not there yet, or is empty.
   *
   * @param files texts by path in the folder
   * @param copies files to copy by path in the folder
   */
  public static void write(Path folder, Map<String, String> files, Map<String, Path> copies) {
    requireFree(folder);
    Path staged = folder.resolveSibling("." + folder.getFileName() + ".init");
    try {
      Files.createDirectories(folder.getParent());
      delete(staged);
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path path = staged.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue().getBytes(StandardCharsets.UTF_8));
      }
      for (Map.Entry<String, Path> copy : copies.entrySet()) {
        Path path = staged.resolve(copy.getKey());
        Files.createDirectories(path.getParent());
        Files.copy(copy.getValue(), path);
      }
      place(staged, folder);
    } catch (IOException e) {
      throw new DispatchException(
          ImportError.IMPORT_NOT_WRITTEN,
          "The module cannot be written to '" + folder + "': " + e.getMessage(),
          "Check that you may write there, and that there is space.",
          e);
    }
  }

  /** A folder that is there is filled, not replaced: somebody may be in it. */
  private static void place(Path staged, Path folder) throws IOException {
    if (Files.notExists(folder)) {
      Files.move(staged, folder, StandardCopyOption.ATOMIC_MOVE);
      return;
    }
    try (Stream<Path> children = Files.list(staged)) {
      for (Path child : children.toList()) {
        Files.move(child, folder.resolve(child.getFileName()), StandardCopyOption.ATOMIC_MOVE);
      }
    }
    Files.delete(staged);
  }

  private static void requireFree(Path folder) {
    if (Files.notExists(folder)) {
      return;
    }
    try (Stream<Path> children = Files.list(folder)) {
      if (children.findAny().isEmpty()) {
        return;
      }
    } catch (IOException noFolder) {
      // a file is in the way
    }
    throw new DispatchException(
        ImportError.IMPORT_TARGET_TAKEN,
        "'" + folder + "' is there already; nothing was written.",
        "Give another --out or --name, or remove it.");
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
