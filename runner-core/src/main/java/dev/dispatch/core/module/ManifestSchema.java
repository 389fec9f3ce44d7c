package dev.dispatch.core.module;

import dev.dispatch.core.file.ApplicationResource;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.StrictJson;
import dev.dispatch.core.module.declarative.ActionForm;
import dev.dispatch.core.schema.RecordPlan;
import dev.dispatch.core.schema.RecordSchema;
import dev.dispatch.core.schema.SchemaValidator;
import java.io.IOException;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The manifest's schema: generated from its record, published, read when a manifest is. */
final class ManifestSchema {

  private static final String RESOURCE = "dispatch/schemas/module.json.schema.json";
  private static final JsonNode SCHEMA = load();
  private static final SchemaValidator VALIDATOR = SchemaValidator.of(SCHEMA);
  private static final RecordPlan<ModuleManifest> PLAN =
      RecordPlan.of(ModuleManifest.class, SCHEMA);

  private ManifestSchema() {}

  /** Returns the schema made from the records; what is published must equal it. */
  static ObjectNode generate() {
    ObjectNode schema = RecordSchema.of(ModuleManifest.class);
    ((ObjectNode) schema.at("/properties/actions"))
        .set("additionalProperties", ActionForm.reference());
    schema.withObjectProperty("$defs").setAll(ActionForm.definitions());
    return schema;
  }

  /** Returns the form of a declarative module's actions. */
  static ActionForm actionForm() {
    return Actions.FORM;
  }

  static SchemaValidator validator() {
    return VALIDATOR;
  }

  /** Returns the record of a tree that is valid. */
  static ModuleManifest bind(JsonNode valid) {
    return PLAN.bind(valid);
  }

  private static JsonNode load() {
    try {
      byte[] text =
          ApplicationResource.find(ManifestSchema.class.getClassLoader(), RESOURCE).orElseThrow();
      return StrictJson.parse(text, RESOURCE, JsonLimits.JOB).root();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Read when a declarative module is. */
  private static final class Actions {
    static final ActionForm FORM = new ActionForm(SCHEMA);
  }
}
