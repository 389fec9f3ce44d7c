package dev.dispatch.core.schema;

import dev.dispatch.core.json.Pointers;
import dev.dispatch.core.json.RecordShape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The records and enums within a type as a schema describes them that was made of that type: their
 * components and constants stand in it in the same order.
 */
record CheckedTypes(JsonNode root, JsonNode schema, Map<Class<?>, RecordType> known)
    implements NamedTypes {

  static CheckedTypes of(JsonNode schema) {
    return new CheckedTypes(schema, schema, new HashMap<>());
  }

  @Override
  public RecordType record(Class<?> type) {
    RecordType record = known.get(type);
    if (record == null) {
      JsonNode properties = target().path("properties");
      record = new RecordType(type, shape -> fields(type, shape, properties));
      known.put(type, record);
    }
    return record;
  }

  @Override
  public ValueType constants(Class<?> type) {
    Map<String, Enum<?>> constants = new LinkedHashMap<>();
    JsonNode names = target().path("enum");
    for (Object constant : type.getEnumConstants()) {
      constants.put(names.path(constants.size()).stringValue(""), (Enum<?>) constant);
    }
    return new EnumType(constants);
  }

  @Override
  public CheckedTypes content() {
    JsonNode container = target();
    return at(container.path(container.has("items") ? "items" : "additionalProperties"));
  }

  private List<FieldType> fields(Class<?> type, RecordShape shape, JsonNode properties) {
    if (properties.size() != shape.fields().size()) {
      throw new IllegalStateException("The schema was not made of " + type.getName());
    }
    List<FieldType> fields = new ArrayList<>();
    for (Map.Entry<String, JsonNode> property : properties.properties()) {
      RecordShape.Field field = shape.fields().get(fields.size());
      fields.add(field(field, property.getKey(), property.getValue()));
    }
    return List.copyOf(fields);
  }

  private FieldType field(RecordShape.Field field, String name, JsonNode property) {
    ValueType type =
        ValueTypes.of(ValueTypes.content(field.component().getGenericType()), at(property));
    return FieldType.checked(field, name, type, Optional.ofNullable(property.get("default")));
  }

  private CheckedTypes at(JsonNode part) {
    return new CheckedTypes(root, part, known);
  }

  /** Returns the schema here, or the one that it refers to, alone or with null beside it. */
  private JsonNode target() {
    JsonNode here = schema.has("anyOf") ? schema.get("anyOf").get(0) : schema;
    return here.has("$ref")
        ? Pointers.find(root, here.get("$ref").stringValue("").substring(1))
            .orElse(MissingNode.getInstance())
        : here;
  }
}
