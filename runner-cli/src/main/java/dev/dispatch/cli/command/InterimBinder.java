package dev.dispatch.cli.command;

import dev.dispatch.api.schema.Default;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.json.StrictJson;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

final class InterimBinder {
  private InterimBinder() {}

  static <R extends Record> R bind(Class<R> type, ObjectNode document) {
    RecordComponent[] parts = type.getRecordComponents();
    Object[] values = Arrays.stream(parts).map(part -> value(part, document)).toArray();
    try {
      return type.getDeclaredConstructor(
              Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new))
          .newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object value(RecordComponent part, ObjectNode document) {
    JsonNode node = document.get(part.getName());
    Default fallback = part.getAnnotation(Default.class);
    if (node == null && fallback != null) {
      node =
          StrictJson.parse(
                  fallback.value().getBytes(StandardCharsets.UTF_8), "default", JsonLimits.JOB)
              .root();
    }
    Object value = node == null ? null : JsonValues.toJava(node);
    if (part.getType() == Optional.class) {
      return Optional.ofNullable(value);
    }
    return part.getType() == long.class ? (Object) ((Number) value).longValue() : value;
  }
}
