package dev.dispatch.core.expression.check;

import dev.dispatch.core.schema.SchemaValidator;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A value that a JSON Schema accepts; the schema is loaded when a value first needs it. */
record SchemaCheck(SchemaValidator validator) implements Check {

  /** The schema stands in the rule, or in the file that the rule names. */
  static SchemaCheck of(Operator operator, JsonNode value, ConditionFiles files) {
    JsonNode schema = value.isString() ? files.read(value.stringValue()) : value;
    if (!schema.isObject() && !schema.isBoolean()) {
      throw RuleValue.unfit(operator, "a JSON Schema or the path of one");
    }
    return new SchemaCheck(SchemaValidator.of(schema));
  }

  @Override
  public boolean holds(Optional<JsonNode> actual) {
    return actual.isPresent() && validator.validate(actual.get()).isEmpty();
  }
}
