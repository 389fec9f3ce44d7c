package dev.dispatch.core.schema;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds how a Java type is seen as JSON. */
final class ValueTypes {

  private static final Map<Class<?>, ValueType> SIMPLE =
      Map.ofEntries(
          Map.entry(String.class, ScalarType.TEXT),
          Map.entry(CharSequence.class, ScalarType.TEXT),
          Map.entry(boolean.class, ScalarType.FLAG),
          Map.entry(Boolean.class, ScalarType.FLAG),
          Map.entry(Path.class, ScalarType.PATH),
          Map.entry(Instant.class, ScalarType.INSTANT),
          Map.entry(Duration.class, ScalarType.DURATION),
          Map.entry(int.class, NumberType.INT),
          Map.entry(Integer.class, NumberType.INT),
          Map.entry(long.class, NumberType.LONG),
          Map.entry(Long.class, NumberType.LONG),
          Map.entry(double.class, NumberType.DOUBLE),
          Map.entry(Double.class, NumberType.DOUBLE),
          Map.entry(java.math.BigInteger.class, NumberType.BIG_INTEGER),
          Map.entry(java.math.BigDecimal.class, NumberType.BIG_DECIMAL),
          Map.entry(Object.class, TreeType.ANY),
          Map.entry(tools.jackson.databind.JsonNode.class, TreeType.NODE),
          Map.entry(tools.jackson.databind.node.ObjectNode.class, TreeType.OBJECT_NODE),
          Map.entry(tools.jackson.databind.node.ArrayNode.class, TreeType.ARRAY_NODE));

  private ValueTypes() {}

  /**
   * Returns how a type is seen as JSON.
   *
   * @param named how the records and enums in it are seen
   * @throws IllegalArgumentException for a type that a record cannot have here
   */
  static ValueType of(Type type, NamedTypes named) {
    if (type instanceof Class<?> raw) {
      return ofClass(raw, named);
    }
    if (type instanceof ParameterizedType parameterized) {
      return ofParameterized(parameterized, named);
    }
    throw unsupported(type);
  }

  /** Whether a type is {@code Optional<X>}. */
  static boolean isOptional(Type type) {
    return type instanceof ParameterizedType of && of.getRawType() == Optional.class;
  }

  /** Returns the X of {@code Optional<X>}, or the type itself. */
  static Type content(Type type) {
    return isOptional(type) ? argument(type) : type;
  }

  private static Type argument(Type type) {
    Type[] arguments = ((ParameterizedType) type).getActualTypeArguments();
    return arguments[arguments.length - 1];
  }

  private static ValueType ofClass(Class<?> type, NamedTypes named) {
    ValueType simple = SIMPLE.get(type);
    if (simple != null) {
      return simple;
    }
    if (type.isEnum()) {
      return named.constants(type);
    }
    if (type.isRecord()) {
      return named.record(type);
    }
    throw unsupported(type);
  }

  private static ValueType ofParameterized(ParameterizedType type, NamedTypes named) {
    if (type.getRawType() == Optional.class) {
      return new NullableType(of(argument(type), named));
    }
    ValueType content = of(argument(type), named.content());
    if (type.getRawType() == List.class) {
      return new ListType(content, false);
    }
    if (type.getRawType() == Set.class && isText(content)) {
      return new ListType(content, true);
    }
    if (type.getRawType() == Map.class && type.getActualTypeArguments()[0] == String.class) {
      return new MapType(content);
    }
    throw unsupported(type);
  }

  private static boolean isText(ValueType type) {
    return type == ScalarType.TEXT || type instanceof EnumType;
  }

  private static IllegalArgumentException unsupported(Type type) {
    return new IllegalArgumentException("No JSON form for " + type.getTypeName());
  }
}
