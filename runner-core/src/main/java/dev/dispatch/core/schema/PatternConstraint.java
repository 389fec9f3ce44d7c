package dev.dispatch.core.schema;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A pattern of a string, of the strings in a list, or of the names in a map. */
final class PatternConstraint implements Constraint {

  private final String pattern;
  private final BoundedPattern bounded;

  PatternConstraint(String pattern) {
    this.pattern = pattern;
    this.bounded = BoundedPattern.of(pattern);
  }

  @Override
  public ObjectNode describe(ObjectNode schema, Definitions definitions) {
    boolean map = SchemaParts.type(schema).equals("object");
    ObjectNode strings = map ? schema.putObject("propertyNames") : SchemaParts.content(schema);
    strings.put("pattern", pattern);
    return schema;
  }

  @Override
  public void check(JsonNode value) {
    if (value.isString()) {
      checkText(value.stringValue());
    } else if (value.isArray()) {
      SchemaParts.forEachChild(value, this::check);
    } else {
      value.propertyNames().forEach(this::checkName);
    }
  }

  private void checkName(String name) {
    try {
      checkText(name);
    } catch (Misfit misfit) {
      throw misfit.below(name);
    }
  }

  private void checkText(String text) {
    if (!bounded.matches(text)) {
      throw new Misfit("does not match " + pattern, "Change it to match.");
    }
  }
}
