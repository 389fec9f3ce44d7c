package dev.dispatch.core.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A map from any name to values of one type. */
record MapType(ValueType content) implements ValueType {

  @Override
  public ObjectNode schema(Definitions definitions) {
    ObjectNode schema = new ObjectNode(JsonNodeFactory.instance).put("type", "object");
    ObjectNode values = content.schema(definitions);
    if (!values.isEmpty()) {
      schema.set("additionalProperties", values);
    }
    return schema;
  }

  @Override
  public Object bind(JsonNode value) {
    if (!value.isObject()) {
      throw Misfit.wants("an object");
    }
    Map<String, Object> map = LinkedHashMap.newLinkedHashMap(value.size());
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      map.put(member.getKey(), bindMember(member));
    }
    return Collections.unmodifiableMap(map);
  }

  private Object bindMember(Map.Entry<String, JsonNode> member) {
    try {
      return content.bind(member.getValue());
    } catch (Misfit misfit) {
      throw misfit.below(member.getKey());
    }
  }
}
