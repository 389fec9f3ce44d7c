package dev.dispatch.core.module.declarative;

import dev.dispatch.api.ActionContext;
import dev.dispatch.api.http.HttpBody;
import dev.dispatch.api.http.HttpRequest;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.schema.RecordBinder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Makes the request of a payload. */
final class RequestWriter {

  private final RequestPlan plan;
  private final ActionContext context;
  private final JsonNode payload;

  RequestWriter(RequestPlan plan, ActionContext context, JsonNode payload) {
    this.plan = plan;
    this.context = context;
    this.payload = payload;
  }

  HttpRequest write() {
    return new HttpRequest(
        plan.request().method().name(),
        plan.path(payload),
        plan.query(payload),
        headers(),
        body(),
        Optional.empty());
  }

  private Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>(plan.headers(payload));
    plan.cookies(payload).ifPresent(cookies -> headers.put("cookie", cookies));
    boolean typed = plan.request().json().isPresent() || plan.request().form().isPresent();
    if (typed) {
      plan.request().contentType().ifPresent(type -> headers.put("content-type", type));
    }
    return headers;
  }

  private Optional<HttpBody> body() {
    return json().or(this::form).or(this::multipart).or(this::text).or(this::file);
  }

  private Optional<HttpBody> json() {
    return plan.request()
        .json()
        .flatMap(template -> TreeTemplate.resolve(template, payload))
        .map(HttpBody.Json::new);
  }

  private Optional<HttpBody> form() {
    return plan.request().form().map(_ -> new HttpBody.Form(plan.form(payload)));
  }

  private Optional<HttpBody> text() {
    return plan.request()
        .text()
        .flatMap(this::resolved)
        .map(value -> new HttpBody.Text(value, plan.request().contentType()));
  }

  private Optional<HttpBody> file() {
    return plan.request()
        .file()
        .flatMap(this::resolved)
        .map(path -> new HttpBody.File(context.file(path), plan.request().contentType()));
  }

  private Optional<HttpBody> multipart() {
    return plan.request().multipart().map(templates -> new HttpBody.Multipart(parts(templates)));
  }

  private List<HttpBody.Part> parts(Map<String, JsonNode> templates) {
    List<HttpBody.Part> parts = new ArrayList<>();
    templates.forEach((name, template) -> add(parts, name, part(template)));
    return parts;
  }

  /** Returns a part as it is meant: an object says more than its value. */
  static MultipartPart part(JsonNode template) {
    return template.isObject()
        ? RecordBinder.bind(MultipartPart.class, template)
        : new MultipartPart(
            Optional.of(template), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private void add(List<HttpBody.Part> parts, String name, MultipartPart part) {
    if (part.file().isPresent()) {
      String written = part.file().get();
      TreeTemplate.text(written)
          .resolve(payload)
          .ifPresent(
              paths -> Scalars.items(paths).forEach(path -> parts.add(file(name, part, path))));
      return;
    }
    part.value()
        .flatMap(value -> TreeTemplate.resolve(value, payload))
        .filter(value -> !value.isNull())
        .ifPresent(value -> items(value).forEach(item -> parts.add(value(name, part, item))));
  }

  private static List<JsonNode> items(JsonNode value) {
    return value.isArray() ? List.copyOf(value.values()) : List.of(value);
  }

  private static HttpBody.Part value(String name, MultipartPart part, JsonNode value) {
    Optional<String> type =
        value.isContainer()
            ? part.contentType().or(() -> Optional.of("application/json"))
            : part.contentType();
    String text = value.isContainer() ? JsonText.compact(value) : Scalars.text(value);
    return new HttpBody.Part(name, Optional.of(text), Optional.empty(), Optional.empty(), type);
  }

  private HttpBody.Part file(String name, MultipartPart part, String path) {
    return new HttpBody.Part(
        name,
        Optional.empty(),
        Optional.of(context.file(path)),
        part.fileName().flatMap(this::resolved),
        part.contentType());
  }

  private Optional<String> resolved(String template) {
    return TreeTemplate.resolve(JsonNodeFactory.instance.stringNode(template), payload)
        .filter(value -> !value.isNull())
        .map(Scalars::text);
  }
}
