package dev.dispatch.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The text that an error speaks of, read again to show the lines.
 *
 * @param name the text's name, relative to the current folder where it is below it
 * @param lines its lines; empty where it cannot be read again
 */
record SourceText(String name, List<String> lines) {

  private static final long LARGEST = 4 << 20;

  /** Loads a text by the name that the error gives: a path, or something else that is no file. */
  static SourceText load(Path cwd, String source) {
    try {
      Path file = cwd.resolve(source);
      String name = file.startsWith(cwd) ? cwd.relativize(file).toString() : source;
      return new SourceText(name, read(file));
    } catch (IOException | InvalidPathException e) {
      return new SourceText(source, List.of());
    }
  }

  /** Returns a line, 1 and up. */
  Optional<String> line(int number) {
    return number <= lines.size() ? Optional.of(lines.get(number - 1)) : Optional.empty();
  }

  private static List<String> read(Path file) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
      return List.of();
    }
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
  }
}
