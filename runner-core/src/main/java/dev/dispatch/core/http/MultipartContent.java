package dev.dispatch.core.http;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.http.HttpBody;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/** A {@code multipart/form-data} body (RFC 7578), files streamed. */
final class MultipartContent extends RequestBody {

  private final String boundary;
  private final List<Part> parts;

  private MultipartContent(String boundary, List<Part> parts) {
    this.boundary = boundary;
    this.parts = parts;
  }

  static MultipartContent of(HttpBody.Multipart multipart) {
    String boundary = boundary(multipart);
    return new MultipartContent(
        boundary, multipart.parts().stream().map(part -> part(boundary, part)).toList());
  }

  /** The same parts have the same boundary, so that a run can be repeated byte by byte (G-D13). */
  private static String boundary(HttpBody.Multipart multipart) {
    String parts = multipart.parts().toString();
    return "dispatch-" + BodyDigest.of(parts.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
  }

  private static Part part(String boundary, HttpBody.Part part) {
    StringBuilder head = new StringBuilder("--").append(boundary);
    head.append("\r\nContent-Disposition: form-data; name=").append(quoted(part.name()));
    fileName(part).ifPresent(name -> head.append("; filename=").append(quoted(name)));
    contentType(part).ifPresent(type -> head.append("\r\nContent-Type: ").append(type));
    head.append("\r\n\r\n");
    return new Part(head.toString(), content(part));
  }

  private static Optional<String> fileName(HttpBody.Part part) {
    return part.fileName().or(() -> part.file().map(Path::getFileName).map(Path::toString));
  }

  private static Optional<String> contentType(HttpBody.Part part) {
    part.contentType().ifPresent(type -> HeaderFields.requireValue("content-type", type));
    return part.contentType().or(() -> part.file().map(file -> "application/octet-stream"));
  }

  /** As browsers write it: quotes and line breaks percent-encoded (WHATWG HTML, 4.10.21.8). */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> quoted.append("%22");
        case '\r' -> quoted.append("%0D");
        case '\n' -> quoted.append("%0A");
        default -> quoted.append(ControlCharacters.isControl(c) ? ' ' : c);
      }
    }
    return quoted.append('"').toString();
  }

  private static RequestBody content(HttpBody.Part part) {
    if (part.file().isPresent()) {
      return OutgoingBody.fileContent(part.file().get());
    }
    String value = part.value().orElseThrow(() -> empty(part));
    return RequestBody.create(value.getBytes(StandardCharsets.UTF_8));
  }

  private static DispatchException empty(HttpBody.Part part) {
    return new DispatchException(
        HttpError.HTTP_REQUEST_INVALID,
        "The part '" + part.name() + "' has neither a value nor a file",
        "Give one of the two.");
  }

  String fullContentType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  @Override
  public MediaType contentType() {
    return null; // The header is set by us, letter by letter.
  }

  @Override
  public long contentLength() throws IOException {
    long length = tail().getBytes(StandardCharsets.UTF_8).length;
    for (Part part : parts) {
      length += part.head().getBytes(StandardCharsets.UTF_8).length + 2;
      length += part.content().contentLength();
    }
    return length;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    for (Part part : parts) {
      sink.writeUtf8(part.head());
      part.content().writeTo(sink);
      sink.writeUtf8("\r\n");
    }
    sink.writeUtf8(tail());
  }

  private String tail() {
    return "--" + boundary + "--\r\n";
  }

  /** One part, from its boundary to its last byte. */
  private record Part(String head, RequestBody content) {}
}
