package dev.dispatch.core.schema;

import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.StrictJson;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The schema of condition groups, which every job and many actions have in common. */
final class ConditionSchema {

  /** The group's name in {@code $defs}. */
  static final String GROUP = "ConditionGroup";

  private static final String TEXT =
      """
      {
        "ConditionGroup": {
          "type": "object",
          "description": "Rules that must hold together, by mode.",
          "properties": {
            "mode": { "type": "string", "enum": ["ALL", "ANY", "NONE"] },
            "rules": {
              "type": "array",
              "items": {
                "anyOf": [
                  { "$ref": "#/$defs/ConditionRule" },
                  { "$ref": "#/$defs/ConditionGroup" }
                ]
              },
              "minItems": 1
            }
          },
          "required": ["mode", "rules"],
          "additionalProperties": false
        },
        "ConditionRule": {
          "type": "object",
          "description": "One comparison of what a JSONPath selects with a value.",
          "properties": {
            "path": { "type": "string", "minLength": 1, "format": "jsonpath" },
            "op": {
              "type": "string",
              "enum": [
                "exists", "not_exists", "eq", "neq", "gt", "gte", "lt", "lte", "in", "not_in",
                "contains", "not_contains", "starts_with", "ends_with", "regex", "type",
                "length_eq", "length_gt", "length_lt", "matches_schema", "equals_file"
              ]
            },
            "value": {}
          },
          "required": ["path", "op"],
          "additionalProperties": false
        }
      }
      """;

  private ConditionSchema() {}

  /** Returns new definitions of the group and of what it refers to. */
  static ObjectNode definitions() {
    byte[] text = TEXT.getBytes(StandardCharsets.UTF_8);
    return (ObjectNode) StrictJson.parse(text, "conditions", JsonLimits.JOB).root();
  }

  /** The constraint of a component that holds a condition group. */
  static final class Check implements Constraint {

    @Override
    public ObjectNode describe(ObjectNode schema, Definitions definitions) {
      return definitions.referToConditions().put("format", "conditions");
    }

    @Override
    public void check(JsonNode value) {
      if (!Holder.GROUP_CHECK.accepts(value)) {
        throw new Misfit("is not a condition group", "Write {\"mode\": \"ALL\", \"rules\": […]}.");
      }
    }
  }

  /** Made when a condition group is bound for the first time. */
  private static final class Holder {

    static final FastCheck GROUP_CHECK = new FastCheck(groupSchema());

    private static ObjectNode groupSchema() {
      ObjectNode schema = definitions().get(GROUP).deepCopy().asObject();
      schema.set("$defs", definitions());
      return schema;
    }
  }
}
