package dev.dispatch.core.schema;

import dev.dispatch.api.schema.Format;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a value means to the job language: a note in the schema, checked where jobs are. */
record FormatConstraint(String format) implements Constraint {

  static Constraint of(String format) {
    return format.equals(Format.CONDITIONS)
        ? new ConditionSchema.Check()
        : new FormatConstraint(format);
  }

  @Override
  public ObjectNode describe(ObjectNode schema, Definitions definitions) {
    boolean items = SchemaParts.type(schema).equals("array");
    (items ? SchemaParts.content(schema) : schema).put("format", format);
    return schema;
  }

  @Override
  public void check(JsonNode value) {}
}
