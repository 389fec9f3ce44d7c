package dev.dispatch.core.module.importer.openapi;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.module.importer.SampleValue;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A server that an OpenAPI document describes: answers with the document's examples or samples of
 * its schemas, and keeps what a request lacks that the document asks for.
 */
final class SpecMock implements AutoCloseable {

  private final JsonNode spec;
  private final OpenApiDocument document;
  private final HttpServer server;
  final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
  final List<String> served = Collections.synchronizedList(new ArrayList<>());

  SpecMock(JsonNode spec) throws IOException {
    this.spec = spec;
    this.document = new OpenApiDocument(spec);
    this.server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  String baseUrl() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String path = exchange.getRequestURI().getRawPath();
      Optional<String> template = template(path, exchange.getRequestMethod());
      if (template.isEmpty()) {
        complaints.add("no such operation: " + exchange.getRequestMethod() + " " + path);
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      JsonNode item = document.resolve(spec.path("paths").path(template.get()));
      JsonNode operation = item.path(exchange.getRequestMethod().toLowerCase(Locale.ROOT));
      served.add(exchange.getRequestMethod() + " " + template.get());
      check(exchange, item, operation, body);
      respond(exchange, operation);
    }
  }

  /** A template with fewer expressions is the nearer one. */
  private Optional<String> template(String path, String method) {
    return spec.path("paths").propertyNames().stream()
        .filter(template -> pattern(template).matcher(path).matches())
        .filter(template ->
            document
                .resolve(spec.path("paths").path(template))
                .has(method.toLowerCase(Locale.ROOT)))
        .min(Comparator.comparingInt(SpecMock::expressions));
  }

  private static int expressions(String template) {
    return template.length() - template.replace("{", "").length();
  }

  private static Pattern pattern(String template) {
    String[] literals = template.replaceAll("#.*", "").split("\\{[^}]*}", -1);
    StringBuilder pattern = new StringBuilder();
    for (int i = 0; i < literals.length; i++) {
      pattern.append(i == 0 ? "" : "[^/]+").append(Pattern.quote(literals[i]));
    }
    return Pattern.compile(pattern.toString());
  }

  private void check(HttpExchange exchange, JsonNode item, JsonNode operation, String body) {
    String where = exchange.getRequestMethod() + " " + exchange.getRequestURI() + ": ";
    String query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
    for (JsonNode list : List.of(item.path("parameters"), operation.path("parameters"))) {
      for (JsonNode one : list) {
        JsonNode parameter = document.resolve(one);
        if (parameter.path("required").asBoolean(false) && !isGiven(parameter, exchange, query)) {
          complaints.add(
              where
                  + "lacks "
                  + parameter.path("in").asString()
                  + " "
                  + parameter.path("name").asString());
        }
      }
    }
    JsonNode requestBody = document.resolve(operation.path("requestBody"));
    if (requestBody.path("required").asBoolean(false)) {
      checkBody(exchange, requestBody, body, where);
    }
  }

  private static boolean isGiven(JsonNode parameter, HttpExchange exchange, String query) {
    String name = parameter.path("name").asString();
    return switch (parameter.path("in").asString()) {
      case "query" ->
          List.of(query.split("&", -1)).stream()
              .map(pair -> URLDecoder.decode(pair.split("=", 2)[0], StandardCharsets.UTF_8))
              .anyMatch(given -> given.equals(name) || given.startsWith(name + "["));
      case "header" -> exchange.getRequestHeaders().containsKey(name);
      case "cookie" ->
          String.valueOf(exchange.getRequestHeaders().get("Cookie")).contains(name + "=");
      default -> true; // the path matched
    };
  }

  private void checkBody(HttpExchange exchange, JsonNode requestBody, String body, String where) {
    String type =
        String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type")).split(";", 2)[0];
    List<String> known = List.copyOf(requestBody.path("content").propertyNames());
    boolean any = known.stream().anyMatch(one -> one.contains("*"));
    if (body.isEmpty()) {
      complaints.add(where + "lacks its body");
    } else if (!any && known.stream().noneMatch(one -> one.split(";", 2)[0].equals(type))) {
      complaints.add(where + "has a body of type " + type + ", not of " + known);
    }
  }

  private void respond(HttpExchange exchange, JsonNode operation) throws IOException {
    JsonNode responses = operation.path("responses");
    String code =
        responses.propertyNames().stream()
            .filter(one -> one.startsWith("2"))
            .findFirst()
            .or(() ->
                responses.propertyNames().stream().filter(one -> one.startsWith("3")).findFirst())
            .orElse("200");
    int status = code.matches("[0-9]{3}") ? Integer.parseInt(code) : 200;
    JsonNode content = document.resolve(responses.path(code)).path("content");
    Optional<String> json = content.propertyNames().stream().filter(MediaTypes::isJson).findFirst();
    if (json.isEmpty() || status == 204 || status == 304) {
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    byte[] body = JsonText.compact(value(content.get(json.get()))).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  private JsonNode value(JsonNode media) {
    if (media.has("example")) {
      return media.get("example");
    }
    Optional<JsonNode> example =
        media
            .path("examples")
            .valueStream()
            .map(document::resolve)
            .map(one -> one.path("value"))
            .findFirst();
    return example
        .filter(one -> !one.isMissingNode())
        .orElseGet(() -> sample(media.path("schema")));
  }

  private JsonNode sample(JsonNode schema) {
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    if (schema instanceof ObjectNode object) {
      whole.setAll(object);
    }
    whole.set("components", spec.path("components"));
    return SampleValue.of(whole);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
