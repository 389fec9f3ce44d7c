package dev.dispatch.core.http;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.http.HttpBody;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.JsonValues;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.RequestBody;
import okio.BufferedSink;
import okio.HashingSink;
import okio.Okio;

/** The body of a request, ready to be sent, and sent again. */
final class OutgoingBody {

  private final String contentType;
  private final BodyForm form;
  private final Optional<byte[]> bytes;
  private final RequestBody content;

  private OutgoingBody(
      String contentType, BodyForm form, Optional<byte[]> bytes, RequestBody content) {
    this.contentType = contentType;
    this.form = form;
    this.bytes = bytes;
    this.content = content;
  }

  /** Makes ready a body. */
  // No switch over the types: the JVM makes its code at run time, which a first call waits for.
  static OutgoingBody of(HttpBody body) {
    if (body instanceof HttpBody.Json json) {
      return text("application/json", BodyForm.JSON, json(json.value()));
    }
    if (body instanceof HttpBody.Form fields) {
      return text("application/x-www-form-urlencoded", BodyForm.TEXT, form(fields.fields()));
    }
    if (body instanceof HttpBody.Text text) {
      String type = text.contentType().orElse("text/plain; charset=utf-8");
      return text(type, BodyForm.TEXT, text.value());
    }
    return body instanceof HttpBody.Bytes raw ? bytes(raw) : streamed(body);
  }

  private static OutgoingBody streamed(HttpBody body) {
    if (body instanceof HttpBody.File file) {
      String type = file.contentType().orElse("application/octet-stream");
      return streamed(type, fileContent(file.path()));
    }
    MultipartContent parts = MultipartContent.of((HttpBody.Multipart) body);
    return streamed(parts.fullContentType(), parts);
  }

  private static String json(Object value) {
    return JsonText.compact(JsonValues.toTree(value));
  }

  private static String form(Map<String, List<String>> fields) {
    List<String> pairs = new ArrayList<>();
    fields.forEach(
        (name, values) -> values.forEach(v -> pairs.add(encode(name) + "=" + encode(v))));
    return String.join("&", pairs);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static OutgoingBody text(String contentType, BodyForm form, String text) {
    return inMemory(contentType, form, text.getBytes(StandardCharsets.UTF_8));
  }

  private static OutgoingBody bytes(HttpBody.Bytes body) {
    byte[] bytes = new byte[body.value().remaining()];
    body.value().duplicate().get(bytes);
    return inMemory(body.contentType().orElse("application/octet-stream"), BodyForm.BINARY, bytes);
  }

  private static OutgoingBody inMemory(String contentType, BodyForm form, byte[] bytes) {
    HeaderFields.requireValue("content-type", contentType);
    return new OutgoingBody(contentType, form, Optional.of(bytes), RequestBody.create(bytes));
  }

  private static OutgoingBody streamed(String contentType, RequestBody content) {
    HeaderFields.requireValue("content-type", contentType);
    return new OutgoingBody(
        contentType, BodyForm.BINARY, Optional.empty(), new RecordingRequestBody(content));
  }

  /** Returns a file's content, read while it is sent. */
  static RequestBody fileContent(Path path) {
    if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
      throw new DispatchException(
          HttpError.HTTP_FILE_UNREADABLE,
          "The file to send cannot be read: '" + path + "'",
          "Give a readable file; a relative path starts at the job file's folder.");
    }
    return RequestBody.create(path.toFile(), null);
  }

  String contentType() {
    return contentType;
  }

  /** Returns whether the content type has a boundary in it that must stay. */
  boolean isMultipart() {
    return contentType.startsWith("multipart/form-data;");
  }

  RequestBody content() {
    return content;
  }

  /** Returns the SHA-256 of what is sent, in hexadecimal; a file is read for it, and not kept. */
  String digest() {
    try (HashingSink hashing = HashingSink.sha256(Okio.blackhole());
        BufferedSink sink = Okio.buffer(hashing)) {
      content.writeTo(sink);
      sink.flush();
      return hashing.hash().hex();
    } catch (IOException unreadable) {
      throw new DispatchException(
          HttpError.HTTP_FILE_UNREADABLE,
          "The file to send cannot be read to sign it",
          "Give a readable file; a relative path starts at the job file's folder.",
          unreadable);
    }
  }

  /** Returns what of it is recorded: all that was in memory, or the beginning of what was sent. */
  RecordedBody recorded() {
    return bytes
        .map(all -> RecordedBody.whole(all, Optional.of(contentType), form))
        .orElseGet(() -> ((RecordingRequestBody) content).recorded(contentType));
  }
}
