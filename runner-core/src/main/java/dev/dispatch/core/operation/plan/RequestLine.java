package dev.dispatch.core.operation.plan;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The request that a payload with a path or a URL makes, as one line. */
final class RequestLine {

  private RequestLine() {}

  static Optional<String> of(JsonNode payload, String baseUrl) {
    String method = payload.path("method").asString("GET");
    if (payload.path("url").isString()) {
      return Optional.of(method + " " + payload.path("url").stringValue());
    }
    if (!payload.path("path").isString()) {
      return Optional.empty();
    }
    String path = payload.path("path").stringValue();
    String base = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
    return Optional.of(method + " " + base + (path.startsWith("/") ? "" : "/") + path);
  }
}
