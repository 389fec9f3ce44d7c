package dev.dispatch.core.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A list, or a set where no item may come twice.
 *
 * @param unique whether it is a set
 */
record ListType(ValueType item, boolean unique) implements ValueType {

  @Override
  public ObjectNode schema(Definitions definitions) {
    ObjectNode schema = new ObjectNode(JsonNodeFactory.instance).put("type", "array");
    schema.set("items", item.schema(definitions));
    return unique ? schema.put("uniqueItems", true) : schema;
  }

  @Override
  public Object bind(JsonNode value) {
    if (!value.isArray()) {
      throw Misfit.wants("an array");
    }
    if (unique) {
      return Collections.unmodifiableSet((Set<?>) addAll(value, new LinkedHashSet<>()));
    }
    return Collections.unmodifiableList((List<?>) addAll(value, new ArrayList<>()));
  }

  private Collection<Object> addAll(JsonNode value, Collection<Object> items) {
    for (int i = 0; i < value.size(); i++) {
      if (!items.add(bindItem(value.get(i), i))) {
        throw new Misfit("comes twice", "Remove one of the two.").below(i);
      }
    }
    return items;
  }

  private Object bindItem(JsonNode value, int index) {
    try {
      return item.bind(value);
    } catch (Misfit misfit) {
      throw misfit.below(index);
    }
  }
}
