package dev.dispatch.cli.render;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Makes a record of any type, with one text wherever it takes text. */
final class SampleRecord {

  private final String text;

  SampleRecord(String text) {
    this.text = text;
  }

  <R extends Record> R of(Class<R> type) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values = Arrays.stream(components).map(one -> value(one.getGenericType())).toArray();
    try {
      Constructor<R> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("cannot make " + type, e);
    }
  }

  private Object value(Type type) {
    if (type instanceof ParameterizedType generic) {
      Class<?> raw = (Class<?>) generic.getRawType();
      Object first = value(generic.getActualTypeArguments()[0]);
      if (raw == Map.class) {
        return Map.of(first, value(generic.getActualTypeArguments()[1]));
      }
      return raw == Optional.class
          ? Optional.of(first)
          : raw == Set.class ? Set.of(first) : List.of(first);
    }
    return plain((Class<?>) type);
  }

  private Object plain(Class<?> type) {
    if (type.isRecord()) {
      return of(type.asSubclass(Record.class));
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (type == int.class || type == Integer.class) {
      return 1;
    }
    if (type == long.class || type == Long.class) {
      return 1L;
    }
    if (type == double.class || type == Double.class) {
      return 1.5;
    }
    if (type == boolean.class || type == Boolean.class) {
      return true;
    }
    if (type == Instant.class) {
      return Instant.EPOCH;
    }
    if (type == Path.class) {
      return Path.of("file");
    }
    return type == JsonNode.class ? StringNode.valueOf(text) : text;
  }
}
