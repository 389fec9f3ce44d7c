package dev.dispatch.core.report.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A request or a response of a call.
 *
 * @param headers the header fields in order
 * @param file the body, masked and perhaps cut; empty where there is none
 * @param bytes how long the body was on the wire, decoded
 * @param contentType its type
 * @param truncated whether the file holds only its beginning
 */
public record ReportedMessage(
    List<Header> headers,
    Optional<Path> file,
    long bytes,
    Optional<String> contentType,
    boolean truncated) {

  public ReportedMessage {
    headers = List.copyOf(headers);
  }

  /** A header field. */
  public record Header(String name, String value) {}
}
