package dev.dispatch.core.module.importer;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Says which fields a profile must bind for a credential scheme. */
final class CredentialFields {

  private CredentialFields() {}

  static List<String> of(JsonNode scheme) {
    List<String> fields = new ArrayList<>(own(scheme));
    scheme.path("and").forEach(other -> fields.addAll(own(other)));
    return fields;
  }

  private static List<String> own(JsonNode scheme) {
    return switch (scheme.path("type").asString("")) {
      case "basic" -> List.of("username", "password");
      case "apiKey" -> List.of(scheme.path("field").asString("apiKey"));
      case "oauth2" ->
          scheme.has("tokenUrl")
              ? List.of("clientId", "clientSecret")
              : List.of(scheme.path("field").asString("token"));
      default -> List.of(scheme.path("field").asString("token"));
    };
  }
}
