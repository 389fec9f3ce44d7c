package dev.dispatch.core.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The application's own resources, which the build lays beside the jars as well: the first jar that
 * is opened for one costs more than all the rest of reading them.
 *
 * <p>Where they do not lie there, as in a test, they come from the class path.
 */
public final class ApplicationResource {

  /** Given by the launcher: the folder with the resources at their paths. */
  private static final Optional<Path> UNPACKED =
      Optional.ofNullable(System.getProperty("dispatch.resources")).map(Path::of);

  private ApplicationResource() {}

  /**
   * Returns a resource of the application's class path.
   *
   * @param path names separated by {@code /}, without one in front
   */
  public static Optional<byte[]> find(ClassLoader loader, String path) throws IOException {
    Optional<byte[]> unpacked = unpacked(path);
    if (unpacked.isPresent()) {
      return unpacked;
    }
    try (InputStream in = loader.getResourceAsStream(path)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    }
  }

  /** Returns what only the build lays there; empty where it did not. */
  public static Optional<byte[]> unpacked(String path) throws IOException {
    if (UNPACKED.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readAllBytes(UNPACKED.get().resolve(path)));
    } catch (NoSuchFileException notUnpacked) {
      return Optional.empty();
    }
  }
}
