package dev.dispatch.api.http;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The body of a request. */
public sealed interface HttpBody {

  /** JSON: a record or a plain tree, null for JSON null. */
  record Json(Object value) implements HttpBody {}

  /** {@code application/x-www-form-urlencoded}, fields in order, several values a field. */
  record Form(Map<String, List<String>> fields) implements HttpBody {}

  /** {@code multipart/form-data}, parts in order, files streamed. */
  record Multipart(List<Part> parts) implements HttpBody {}

  /** Text in UTF-8, {@code text/plain} unless a content type is given. */
  record Text(String value, Optional<String> contentType) implements HttpBody {}

  /** Bytes, {@code application/octet-stream} unless a content type is given. */
  record Bytes(ByteBuffer value, Optional<String> contentType) implements HttpBody {}

  /** A file, streamed, {@code application/octet-stream} unless a content type is given. */
  record File(Path path, Optional<String> contentType) implements HttpBody {}

  /**
   * One part of a multipart body: a value, or a file.
   *
   * @param name the field's name
   * @param value the text, where the part is no file
   * @param file the file, where the part is one
   * @param fileName the name told to the server; the file's own where empty
   * @param contentType the part's content type
   */
  record Part(
      String name,
      Optional<String> value,
      Optional<Path> file,
      Optional<String> fileName,
      Optional<String> contentType) {}
}
