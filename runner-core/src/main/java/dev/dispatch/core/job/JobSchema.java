package dev.dispatch.core.job;

import dev.dispatch.core.file.ApplicationResource;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.StrictJson;
import dev.dispatch.core.schema.RecordPlan;
import dev.dispatch.core.schema.RecordSchema;
import dev.dispatch.core.schema.SchemaValidator;
import java.io.IOException;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The job schema: generated from the records when the project is built, read when it runs. */
public final class JobSchema {

  private static final String RESOURCE = "dispatch/schemas/job.case.schema.json";

  private JobSchema() {}

  /** Returns the schema as it is published. */
  public static JsonNode load() {
    try {
      byte[] text =
          ApplicationResource.find(JobSchema.class.getClassLoader(), RESOURCE).orElseThrow();
      return StrictJson.parse(text, RESOURCE, JsonLimits.JOB).root();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a validator over the published schema, without what stands within steps. */
  static SchemaValidator validator() {
    return Loaded.VALIDATOR;
  }

  /** Returns a validator for an http block whose placeholders are resolved. */
  static SchemaValidator httpValidator() {
    return Http.VALIDATOR;
  }

  private static ObjectNode definition(String name) {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    schema.put("$ref", "#/$defs/" + name);
    schema.set("$defs", Loaded.SCHEMA.get("$defs"));
    return schema;
  }

  /** Returns a validator for the branches of steps that stand within a step. */
  static SchemaValidator branchesValidator() {
    return Branches.VALIDATOR;
  }

  /** Made for the first job that has steps within a step. */
  private static final class Branches {
    static final SchemaValidator VALIDATOR = SchemaValidator.of(definition(NestedSchema.BRANCHES));
  }

  /** Returns the record of a job that is valid by the schema. */
  static JobCase bind(JsonNode valid) {
    return Loaded.JOB.bind(valid);
  }

  /** Returns the record of a step that is valid by the schema. */
  static Step bindStep(JsonNode valid) {
    return Steps.STEP.bind(valid);
  }

  /** Returns the record of an http block that is resolved, and valid by the schema. */
  static HttpBlock bindHttp(JsonNode valid) {
    return Http.BLOCK.bind(valid);
  }

  /** Returns the schema made from the records; what is published must equal it. */
  public static ObjectNode generate() {
    ObjectNode schema = RecordSchema.of(JobCase.class);
    ObjectNode http = RecordSchema.of(HttpBlock.class);
    ObjectNode definitions = (ObjectNode) schema.get("$defs");
    if (http.remove("$defs") instanceof ObjectNode nested) {
      definitions.setAll(nested);
    }
    http.remove("$schema");
    definitions.set("HttpBlock", http);
    ((ObjectNode) schema.get("properties")).putObject("http").put("$ref", "#/$defs/HttpBlock");
    NestedSchema.addTo(definitions);
    return schema;
  }

  private static final class Loaded {
    static final JsonNode SCHEMA = NestedSchema.removeFrom(load());
    static final SchemaValidator VALIDATOR = SchemaValidator.of(SCHEMA);
    static final RecordPlan<JobCase> JOB = RecordPlan.of(JobCase.class, SCHEMA);
  }

  /** Made for the first run. */
  private static final class Http {
    static final ObjectNode SCHEMA = definition("HttpBlock");
    static final SchemaValidator VALIDATOR = SchemaValidator.of(SCHEMA);
    static final RecordPlan<HttpBlock> BLOCK = RecordPlan.of(HttpBlock.class, SCHEMA);
  }

  /** Made for the first job that has steps within a step. */
  private static final class Steps {
    static final RecordPlan<Step> STEP = RecordPlan.of(Step.class, definition("Step"));
  }
}
