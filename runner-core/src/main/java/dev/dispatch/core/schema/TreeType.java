package dev.dispatch.core.schema;

import dev.dispatch.core.json.JsonValues;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values whose shape is not ours: a plain JDK tree for a module, a node for the core. */
enum TreeType implements ValueType {
  ANY("") {
    @Override
    public Object bind(JsonNode value) {
      return JsonValues.toJava(value);
    }
  },
  NODE("") {
    @Override
    public Object bind(JsonNode value) {
      return value;
    }
  },
  OBJECT_NODE("object") {
    @Override
    public Object bind(JsonNode value) {
      if (!value.isObject()) {
        throw Misfit.wants("an object");
      }
      return value;
    }
  },
  ARRAY_NODE("array") {
    @Override
    public Object bind(JsonNode value) {
      if (!value.isArray()) {
        throw Misfit.wants("an array");
      }
      return value;
    }
  };

  private final String type;

  TreeType(String type) {
    this.type = type;
  }

  @Override
  public ObjectNode schema(Definitions definitions) {
    ObjectNode schema = new ObjectNode(JsonNodeFactory.instance);
    return type.isEmpty() ? schema : schema.put("type", type);
  }
}
