package dev.dispatch.core.run.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a run directory that belong to its record. */
final class RunFileList {

  private RunFileList() {}

  /** Returns the plain files by their name relative to the directory; no lock, no link. */
  static SortedMap<String, Path> of(Path directory) {
    SortedMap<String, Path> files = new TreeMap<>();
    try (Stream<Path> found = Files.walk(directory)) {
      found
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .forEach(file -> files.put(name(directory, file), file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    files.keySet().removeIf(name -> name.endsWith(".lock") || name.endsWith(".tmp"));
    return files;
  }

  private static String name(Path directory, Path file) {
    return directory.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
  }
}
