package dev.dispatch.core.module.importer.openapi;

import dev.dispatch.core.module.importer.ImportNotes;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Finds base URLs. */
final class Servers {

  private final ImportNotes notes;

  Servers(ImportNotes notes) {
    this.notes = notes;
  }

  /** Returns the first server's URL, its variables at their defaults; empty where it is no URL. */
  Optional<String> first(JsonNode servers, String place) {
    if (servers.isEmpty()) {
      return Optional.empty();
    }
    if (servers.size() > 1) {
      notes.add(place, "Of several servers the first is the base URL; a job can name another.");
    }
    String url = url(servers.get(0), place).replaceAll("/+$", "");
    if (url.matches("^https?://[^\\s?#{}]+$")) {
      return Optional.of(url);
    }
    notes.add(place, "The server '" + url + "' is no absolute URL; jobs name one in http.baseUrl.");
    return Optional.empty();
  }

  private String url(JsonNode server, String place) {
    String url = server.path("url").asString("");
    for (Map.Entry<String, JsonNode> variable : server.path("variables").properties()) {
      String value = variable.getValue().path("default").asString("");
      notes.add(place, "The server's variable '" + variable.getKey() + "' is at its default.");
      url = url.replace("{" + variable.getKey() + "}", value);
    }
    return url;
  }
}
