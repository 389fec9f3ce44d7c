package dev.dispatch.core.schema;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An optional that is not a field itself: an item that may be null, or the inner type of {@code
 * Optional<Optional<X>>}, a field for which null is a value and not the same as leaving it out.
 */
record NullableType(ValueType content) implements ValueType {

  @Override
  public ObjectNode schema(Definitions definitions) {
    return SchemaParts.nullable(content.schema(definitions));
  }

  @Override
  public Object bind(JsonNode value) {
    return value.isNull() ? Optional.empty() : Optional.ofNullable(content.bind(value));
  }
}
