package dev.dispatch.core.module.importer.openapi;

import dev.dispatch.core.module.importer.ImportNotes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns security requirements into credential schemes: the first alternative that can be kept. */
final class Credentials {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final OpenApiDocument document;
  private final ImportNotes notes;

  Credentials(OpenApiDocument document, ImportNotes notes) {
    this.document = document;
    this.notes = notes;
  }

  /** Returns the scheme of an operation; empty where it needs none. */
  Optional<ObjectNode> of(JsonNode operation, String place) {
    JsonNode security =
        operation.has("security") ? operation.get("security") : document.root().path("security");
    boolean optional = security.valueStream().anyMatch(JsonNode::isEmpty);
    List<ObjectNode> kept = new ArrayList<>();
    for (JsonNode alternative : security) {
      if (!alternative.isEmpty()) {
        combined(alternative, place).ifPresent(kept::add);
      }
    }
    if (kept.size() > 1) {
      notes.add("security", "Of several ways to authorise a request the first is kept.");
    }
    return kept.stream()
        .findFirst()
        .map(scheme -> optional ? scheme.put("required", false) : scheme);
  }

  private Optional<ObjectNode> combined(JsonNode alternative, String place) {
    List<ObjectNode> schemes = new ArrayList<>();
    for (Map.Entry<String, JsonNode> member : alternative.properties()) {
      Optional<ObjectNode> scheme = scheme(member.getKey(), member.getValue(), place);
      if (scheme.isEmpty()) {
        return Optional.empty();
      }
      schemes.add(scheme.get());
    }
    schemes.sort(Comparator.comparing(Credentials::isKey));
    if (schemes.stream().filter(scheme -> !isKey(scheme)).count() > 1) {
      notes.add(place, "Two ways to authorise one request cannot be combined; none is kept.");
      return Optional.empty();
    }
    ObjectNode first = schemes.removeFirst();
    if (!schemes.isEmpty()) {
      ArrayNode others = first.putArray("and");
      schemes.forEach(others::add);
      tellApart(first, schemes);
    }
    return Optional.of(first);
  }

  private static boolean isKey(ObjectNode scheme) {
    return scheme.path("type").asString("").equals("apiKey");
  }

  /** Two keys need two fields of the profile. */
  private static void tellApart(ObjectNode first, List<ObjectNode> others) {
    int n = 2;
    for (ObjectNode other : others) {
      if (isKey(first) && isKey(other)) {
        other.put("field", "apiKey" + n++);
      }
    }
  }

  private Optional<ObjectNode> scheme(String name, JsonNode scopes, String place) {
    JsonNode scheme =
        document.resolve(document.root().path("components").path("securitySchemes").path(name));
    return switch (scheme.path("type").asString("")) {
      case "apiKey" -> apiKey(scheme);
      case "http" -> http(name, scheme, place);
      case "oauth2" -> Optional.of(oauth2(scheme, scopes));
      case "openIdConnect" -> Optional.of(NODES.objectNode().put("type", "oauth2"));
      case "mutualTLS" -> {
        notes.add(place, "'" + name + "' is mutual TLS: set 'http.tls' in the job.");
        yield Optional.empty();
      }
      default -> {
        notes.add(
            place, "The security scheme '" + name + "' is not known; no credential is asked for.");
        yield Optional.empty();
      }
    };
  }

  private static Optional<ObjectNode> apiKey(JsonNode scheme) {
    return Optional.of(
        NODES
            .objectNode()
            .put("type", "apiKey")
            .put("in", scheme.path("in").asString("header"))
            .put("name", scheme.path("name").asString("X-API-Key")));
  }

  private Optional<ObjectNode> http(String name, JsonNode scheme, String place) {
    String type = scheme.path("scheme").asString("").toLowerCase(Locale.ROOT);
    if (type.equals("basic") || type.equals("bearer")) {
      return Optional.of(NODES.objectNode().put("type", type));
    }
    notes.add(
        place,
        "'" + name + "' is HTTP " + type + ", which is not known; no credential is asked for.");
    return Optional.empty();
  }

  private static ObjectNode oauth2(JsonNode scheme, JsonNode scopes) {
    ObjectNode oauth2 = NODES.objectNode().put("type", "oauth2");
    String tokenUrl = scheme.path("flows").path("clientCredentials").path("tokenUrl").asString("");
    if (!tokenUrl.isEmpty()) {
      oauth2.put("tokenUrl", tokenUrl);
    }
    if (!scopes.isEmpty()) {
      oauth2.set("scopes", scopes);
    }
    return oauth2;
  }
}
