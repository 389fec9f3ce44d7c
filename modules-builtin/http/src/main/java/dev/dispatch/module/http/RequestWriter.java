package dev.dispatch.module.http;

import dev.dispatch.api.ActionContext;
import dev.dispatch.api.http.HttpBody;
import dev.dispatch.api.http.HttpRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the request of a payload. */
final class RequestWriter {

  private final ActionContext context;
  private final RequestInput input;

  RequestWriter(ActionContext context, RequestInput input) {
    this.context = context;
    this.input = input;
  }

  HttpRequest write() {
    return new HttpRequest(
        input.method().toUpperCase(Locale.ROOT),
        Target.of(input.path(), input.url()),
        Values.lists("query", input.query()),
        Values.texts("headers", input.headers()),
        body(),
        input.saveTo().map(context::file));
  }

  private Optional<HttpBody> body() {
    long given =
        Stream.of(input.json(), input.form(), input.multipart(), input.text(), input.bodyFile())
            .filter(Optional::isPresent)
            .count();
    if (given > 1) {
      throw Values.invalid(
          "http.request has " + given + " bodies.",
          "Give one of 'json', 'form', 'multipart', 'text' and 'bodyFile'.");
    }
    return json().or(this::form).or(this::multipart).or(this::text).or(this::file);
  }

  private Optional<HttpBody> json() {
    return input.json().map(value -> new HttpBody.Json(value.orElse(null)));
  }

  private Optional<HttpBody> form() {
    return input.form().map(fields -> new HttpBody.Form(Values.lists("form", fields)));
  }

  private Optional<HttpBody> multipart() {
    return input
        .multipart()
        .map(parts -> new HttpBody.Multipart(parts.stream().map(this::part).toList()));
  }

  private HttpBody.Part part(PartInput part) {
    return new HttpBody.Part(
        part.name(),
        part.value(),
        part.file().map(context::file),
        part.fileName(),
        part.contentType());
  }

  private Optional<HttpBody> text() {
    return input.text().map(text -> new HttpBody.Text(text, input.contentType()));
  }

  private Optional<HttpBody> file() {
    return input.bodyFile().map(path -> new HttpBody.File(context.file(path), input.contentType()));
  }
}
