package dev.dispatch.core.json;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The public test data that lies beside the project; a test without it is skipped. */
public final class Corpora {

  private Corpora() {}

  /** Returns a folder or file of the corpora, or skips the test. */
  public static Path path(String name) {
    Path found = null;
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path candidate = at.resolve("shared/corpora").resolve(name);
      found = found == null && Files.exists(candidate) ? candidate : found;
    }
    assumeTrue(found != null, "no shared/corpora/" + name);
    return found;
  }

  /** Returns the files of a folder in order of their names. */
  public static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a file's bytes. */
  public static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
