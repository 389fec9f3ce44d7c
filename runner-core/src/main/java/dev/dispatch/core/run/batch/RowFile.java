package dev.dispatch.core.run.batch;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.file.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Locale;

/**
 * A data file: {@code .csv} (RFC 4180, with a header) or {@code .jsonl} (an object a line). It is
 * read row by row, as often as needed, and never held.
 */
public record RowFile(Path file) {

  /**
   * Returns a data file.
   *
   * @throws DispatchException where it is not there, or of no known kind
   */
  public static RowFile of(Path file) {
    RowFile rows = new RowFile(file);
    if (!Files.isRegularFile(file)) {
      throw invalid("The data file '" + file + "' is not there.", "Check the path of --data.");
    }
    if (!rows.isCsv() && !rows.isJsonLines()) {
      throw invalid(
          "The data file '" + file + "' is neither .csv nor .jsonl.",
          "Give a CSV file with a header, or one JSON object a line.");
    }
    return rows;
  }

  private boolean isCsv() {
    return name().endsWith(".csv");
  }

  private boolean isJsonLines() {
    return name().endsWith(".jsonl") || name().endsWith(".ndjson");
  }

  private String name() {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
  }

  /** Opens it at its first row. */
  RowReader open() {
    try {
      return isCsv() ? CsvRows.open(file) : JsonLinesRows.open(file);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Returns the SHA-256 of its bytes in lower-case hex. */
  public String sha256() {
    try (InputStream bytes = Files.newInputStream(file)) {
      MessageDigest digest = Sha256.digest();
      new DigestInputStream(bytes, digest).transferTo(OutputStream.nullOutputStream());
      return Sha256.hex(digest);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private DispatchException unreadable(IOException e) {
    return new DispatchException(
        BatchError.BATCH_DATA_INVALID,
        "The data file '" + file + "' cannot be read.",
        "Check that you may read it.",
        e);
  }

  static DispatchException invalid(String message, String hint) {
    return new DispatchException(BatchError.BATCH_DATA_INVALID, message, hint);
  }
}
