package dev.dispatch.core.schema;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The {@code $defs} of one schema while it is made. */
final class Definitions {

  private final RecordType root;
  private final ObjectNode schemas = new ObjectNode(JsonNodeFactory.instance);
  private final Map<Class<?>, String> names = new HashMap<>();

  Definitions(RecordType root) {
    this.root = root;
  }

  /** Returns a reference to a record's schema, which is made when it is first referred to. */
  ObjectNode refer(RecordType type) {
    if (type == root) {
      return reference("#");
    }
    String name = names.get(type.type());
    if (name == null) {
      name = freeName(type.type());
      names.put(type.type(), name);
      schemas.putObject(name);
      schemas.set(name, type.body(this));
    }
    return reference("#/$defs/" + name);
  }

  /** Returns a reference to the schema of condition groups. */
  ObjectNode referToConditions() {
    if (!names.containsKey(ConditionSchema.class)) {
      names.put(ConditionSchema.class, ConditionSchema.GROUP);
      schemas.setAll(ConditionSchema.definitions());
    }
    return reference("#/$defs/" + ConditionSchema.GROUP);
  }

  ObjectNode schemas() {
    return schemas;
  }

  /** Two records of one simple name are told apart by the class around them. */
  private String freeName(Class<?> type) {
    String name = type.getSimpleName();
    for (Class<?> around = type.getEnclosingClass();
        isTaken(name) && around != null;
        around = around.getEnclosingClass()) {
      name = around.getSimpleName() + name;
    }
    return isTaken(name) ? type.getName() : name;
  }

  private boolean isTaken(String name) {
    return schemas.has(name) || ConditionSchema.definitions().has(name);
  }

  private static ObjectNode reference(String target) {
    return new ObjectNode(JsonNodeFactory.instance).put("$ref", target);
  }
}
