package dev.dispatch.core.schema;

import dev.dispatch.core.problem.NearestName;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One of an enum's constants by its JSON name. */
record EnumType(Map<String, Enum<?>> constants) implements ValueType {

  @Override
  public ObjectNode schema(Definitions definitions) {
    ObjectNode schema = new ObjectNode(JsonNodeFactory.instance).put("type", "string");
    ArrayNode names = schema.putArray("enum");
    constants.keySet().forEach(names::add);
    return schema;
  }

  @Override
  public Object bind(JsonNode value) {
    if (!value.isString()) {
      throw Misfit.wants("one of " + String.join(", ", constants.keySet()));
    }
    Enum<?> constant = constants.get(value.stringValue());
    if (constant == null) {
      throw new Misfit(
          "must be one of " + String.join(", ", constants.keySet()),
          NearestName.hint(value.stringValue(), constants.keySet()));
    }
    return constant;
  }
}
