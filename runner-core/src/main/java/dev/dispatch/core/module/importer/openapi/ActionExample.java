package dev.dispatch.core.module.importer.openapi;

import dev.dispatch.core.module.declarative.SharedSchemas;
import dev.dispatch.core.module.importer.SampleValue;
import dev.dispatch.core.schema.SchemaValidator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Gives an action a payload that is valid as it stands: out of the document's examples or made. */
final class ActionExample {

  private ActionExample() {}

  /** Adds the example to an action. */
  static void add(
      OpenApiDocument document,
      List<Parameter> parameters,
      JsonNode operation,
      Schemas schemas,
      InputFields input,
      ObjectNode action) {
    ObjectNode schema = SharedSchemas.of(schemas.shared()).complete(input.schema());
    ObjectNode example = (ObjectNode) SampleValue.of(schema);
    for (Parameter parameter : parameters) {
      if (parameter.isRequired()) {
        given(document, parameter.definition())
            .filter(value -> fits(schema, parameter.field(), value))
            .ifPresent(value -> example.set(parameter.field(), value));
      }
    }
    action.putArray("examples").add(example);
  }

  private static Optional<JsonNode> given(OpenApiDocument document, JsonNode parameter) {
    if (parameter.has("example")) {
      return Optional.of(parameter.get("example"));
    }
    Optional<JsonNode> named =
        parameter
            .path("examples")
            .valueStream()
            .map(example -> document.resolve(example).path("value"))
            .filter(value -> !value.isMissingNode())
            .findFirst();
    JsonNode schema = document.resolve(parameter.path("schema"));
    return named
        .or(() -> Optional.ofNullable(schema.get("example")))
        .or(() -> schema.path("examples").valueStream().findFirst())
        .or(() -> Optional.ofNullable(schema.get("default")));
  }

  private static boolean fits(JsonNode schema, String field, JsonNode value) {
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    whole.setAll((ObjectNode) schema.path("properties").path(field));
    if (schema.has("$defs")) {
      whole.set("$defs", schema.get("$defs"));
    }
    return SchemaValidator.of(whole).validate(value).isEmpty();
  }
}
