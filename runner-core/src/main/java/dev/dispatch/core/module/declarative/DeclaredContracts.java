package dev.dispatch.core.module.declarative;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The schemas that a declared action keeps: payload, exports, credential. */
public final class DeclaredContracts {

  private DeclaredContracts() {}

  /** Returns the payload's schema; it is closed where it does not say that it is open. */
  public static JsonNode input(DeclaredAction action) {
    ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
    action.input().ifPresent(schema::setAll);
    if (!schema.has("properties")) {
      schema.putObject("properties");
    }
    if (PageWalk.isFollowed(action)) {
      ObjectNode fields = (ObjectNode) schema.get("properties").deepCopy();
      schema.set("properties", fields.set(PageWalk.MOST_FIELD, PageWalk.field()));
    }
    if (!schema.has("additionalProperties") && !isComposed(schema)) {
      schema.put("additionalProperties", false);
    }
    return schema;
  }

  private static boolean isComposed(JsonNode schema) {
    return schema.has("allOf") || schema.has("anyOf") || schema.has("oneOf") || schema.has("$ref");
  }

  /** Returns the exports' schema; empty where nothing is exported. */
  public static Optional<JsonNode> exports(DeclaredAction action) {
    if (action.exports().isEmpty()) {
      return Optional.empty();
    }
    ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = JsonNodeFactory.instance.arrayNode();
    for (Map.Entry<String, JsonNode> written : action.exports().entrySet()) {
      DeclaredExport export = ResponseReader.export(written.getValue());
      ObjectNode property = properties.putObject(written.getKey());
      export.schema().ifPresent(property::setAll);
      export.description().ifPresent(text -> property.put("description", text));
      if (!export.optional()) {
        required.add(written.getKey());
      }
    }
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    return Optional.of(schema.put("additionalProperties", false));
  }

  /** Returns the credential's schema; empty where the action takes none. */
  public static Optional<JsonNode> credential(DeclaredAction action) {
    return action.credential().map(DeclaredContracts::credential);
  }

  private static JsonNode credential(CredentialScheme scheme) {
    ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = JsonNodeFactory.instance.arrayNode();
    addFields(scheme, properties, required);
    scheme.and().forEach(other -> addFields(other, properties, required));
    if (scheme.required() && !required.isEmpty()) {
      schema.set("required", required);
    }
    return schema.put("additionalProperties", false);
  }

  private static void addFields(
      CredentialScheme scheme, ObjectNode properties, ArrayNode required) {
    switch (scheme.type()) {
      case API_KEY -> add(properties, required, scheme.secretField(), "The API key.", true);
      case BEARER -> add(properties, required, scheme.secretField(), "A bearer token.", true);
      case BASIC -> {
        add(properties, required, "username", "The user's name.", false);
        add(properties, required, "password", "The password.", true);
      }
      case OAUTH2 -> addOauth2(scheme, properties, required);
    }
  }

  private static void addOauth2(
      CredentialScheme scheme, ObjectNode properties, ArrayNode required) {
    if (scheme.tokenUrl().isEmpty()) {
      add(properties, required, scheme.secretField(), "An access token.", true);
      return;
    }
    add(properties, required, "clientId", "The client's id.", false);
    add(properties, required, "clientSecret", "The client's secret.", true);
    ArrayNode none = JsonNodeFactory.instance.arrayNode();
    String otherwise = "An access token, used as it is instead of fetching one.";
    add(properties, none, scheme.secretField(), otherwise, true);
    add(properties, none, "tokenUrl", "Where the token is fetched instead.", false);
  }

  private static void add(
      ObjectNode properties, ArrayNode required, String name, String description, boolean secret) {
    ObjectNode field = properties.putObject(name).put("type", "string");
    field.put("description", description);
    if (secret) {
      field.put("writeOnly", true);
    }
    required.add(name);
  }

  /** Returns whether a request sends files of the user. */
  public static boolean sendsFiles(DeclaredRequest request) {
    boolean parts =
        request
            .multipart()
            .filter(all -> all.values().stream().anyMatch(part -> part.has("file")))
            .isPresent();
    return parts || request.file().isPresent();
  }
}
