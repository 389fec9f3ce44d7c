package dev.dispatch.core.module.importer;

import dev.dispatch.api.DispatchException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads files that modules are made of. */
public final class ImportFile {

  private static final int MOST_BYTES = 128 * 1024 * 1024;

  private ImportFile() {}

  /** Returns a file's text. */
  public static String text(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw unreadable(file, "it is longer than 128 MiB", null);
      }
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw unreadable(file, Files.exists(file) ? "it cannot be opened" : "it is not there", e);
    }
  }

  private static DispatchException unreadable(Path file, String why, IOException cause) {
    return new DispatchException(
        ImportError.IMPORT_FILE_UNREADABLE,
        "'" + file + "' cannot be read: " + why + ".",
        "Give the path of a file that you may read.",
        cause);
  }
}
