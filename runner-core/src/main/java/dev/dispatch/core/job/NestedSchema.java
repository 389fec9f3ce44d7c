package dev.dispatch.core.job;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the published job schema says of payloads that hold parts of the job language: branches of
 * steps, and conditions. Editors and agents read it; the loader checks both by itself, since a
 * schema with conditions of its own is slow to check (and a job is checked at every start).
 */
final class NestedSchema {

  /** The definition of the branches of a step. */
  static final String BRANCHES = "Branches";

  private static final String STEP = "Step";
  private static final String RULES = "allOf";

  private NestedSchema() {}

  /** Adds it to the definitions of the schema that is published. */
  static void addTo(ObjectNode definitions) {
    definitions.set(BRANCHES, branches());
    ArrayNode rules = ((ObjectNode) definitions.get(STEP)).putArray(RULES);
    ObjectNode parallel = payload(rules.addObject(), NestedSteps.ACTION, NestedSteps.FIELD);
    parallel.put("$ref", "#/$defs/" + BRANCHES);
    ArrayNode poll = payload(rules.addObject(), "flow.poll", "conditions").putArray("anyOf");
    poll.addObject().put("$ref", "#/$defs/ConditionGroup");
    poll.addObject().put("type", "string").put("pattern", "^\\$\\{.*\\}$");
  }

  /** Returns a schema that was loaded, without the rules of what stands within steps. */
  static JsonNode removeFrom(JsonNode schema) {
    ((ObjectNode) schema.get("$defs").get(STEP)).remove(RULES);
    return schema;
  }

  /** Writes a rule for a field of the payload of steps with an action; returns its empty schema. */
  private static ObjectNode payload(ObjectNode rule, String action, String field) {
    ObjectNode about = rule.putObject("if");
    about.putObject("properties").putObject("action").put("const", action);
    ObjectNode holds = rule.putObject("then");
    ObjectNode payload = holds.putObject("properties").putObject("payload");
    return payload.putObject("properties").putObject(field);
  }

  private static ObjectNode branches() {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    schema.put("type", "object");
    schema.put("description", "Steps by branch; the branches run side by side.");
    schema.put("minProperties", 1).put("maxProperties", 256);
    schema.putObject("propertyNames").put("pattern", "^[A-Za-z0-9_][A-Za-z0-9_-]{0,127}$");
    ObjectNode steps = schema.putObject("additionalProperties");
    steps.put("type", "array").put("minItems", 1);
    steps.putObject("items").put("$ref", "#/$defs/Step");
    return schema;
  }
}
