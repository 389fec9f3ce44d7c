package dev.dispatch.core.json;

import dev.dispatch.api.DispatchException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BigIntegerNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Turns Java values into trees and back, without loss.
 *
 * <p>To a tree: records in the order of their components, an empty {@link Optional} as null, enums
 * by {@link EnumNames}, {@link Path} as text, {@link Instant} in ISO 8601 with milliseconds, {@link
 * Duration} as whole milliseconds, doubles as the decimal that they print as.
 */
public final class JsonValues {

  /** Deeper values would overrun the stack of whoever walks them. */
  private static final int MAX_DEPTH = JsonLimits.REPLY.maxDepth();

  private JsonValues() {}

  /**
   * Returns the tree of a value, which may be null.
   *
   * @throws DispatchException {@link JsonError#JSON_VALUE_UNSUPPORTED} for a class that has no form
   *     in JSON, a number that is not finite, and what is nested too deep or in a cycle
   */
  public static JsonNode toTree(Object value) {
    return toTree(value, 0);
  }

  private static JsonNode toTree(Object value, int depth) {
    if (depth > MAX_DEPTH) {
      throw unsupported("A value is nested deeper than " + MAX_DEPTH + ", or holds itself.");
    }
    if (value == null) {
      return NullNode.instance;
    }
    if (value instanceof JsonNode node) {
      return node;
    }
    if (value instanceof CharSequence text) {
      return StringNode.valueOf(text.toString());
    }
    if (value instanceof Number number) {
      return number(number);
    }
    if (value instanceof Boolean flag) {
      return BooleanNode.valueOf(flag);
    }
    return container(value, depth);
  }

  private static JsonNode container(Object value, int depth) {
    if (value instanceof Map<?, ?> map) {
      return object(map, depth);
    }
    if (value instanceof Collection<?> items) {
      return array(items, depth);
    }
    if (value instanceof Optional<?> optional) {
      return toTree(optional.orElse(null), depth);
    }
    if (value instanceof Record) {
      return object(value, depth);
    }
    return scalar(value);
  }

  private static JsonNode scalar(Object value) {
    if (value instanceof Enum<?> constant) {
      return StringNode.valueOf(EnumNames.name(constant));
    }
    if (value instanceof Path || value instanceof Character) {
      return StringNode.valueOf(value.toString());
    }
    if (value instanceof Instant instant) {
      return StringNode.valueOf(IsoInstant.format(instant));
    }
    if (value instanceof Duration duration) {
      return JsonNumbers.node(duration.toMillis());
    }
    throw unsupported("A " + value.getClass().getName() + " has no form in JSON.");
  }

  private static JsonNode object(Object instance, int depth) {
    ObjectNode object = new ObjectNode(JsonNodeFactory.instance);
    for (RecordShape.Field field : RecordShape.of(instance.getClass()).fields()) {
      Object value = field.value(instance);
      if (!field.isLeftOut(value)) {
        object.set(field.name(), toTree(value, depth + 1));
      }
    }
    return object;
  }

  private static JsonNode object(Map<?, ?> map, int depth) {
    ObjectNode object = new ObjectNode(JsonNodeFactory.instance);
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      object.set(name(entry.getKey()), toTree(entry.getValue(), depth + 1));
    }
    return object;
  }

  private static String name(Object key) {
    if (key instanceof CharSequence text) {
      return text.toString();
    }
    if (key instanceof Enum<?> constant) {
      return EnumNames.name(constant);
    }
    throw unsupported("A map has a key that is not text.");
  }

  private static JsonNode array(Collection<?> items, int depth) {
    ArrayNode array = new ArrayNode(JsonNodeFactory.instance, items.size());
    for (Object item : items) {
      array.add(toTree(item, depth + 1));
    }
    return array;
  }

  private static JsonNode number(Number number) {
    if (number instanceof BigDecimal decimal) {
      return decimal(decimal);
    }
    if (number instanceof BigInteger big) {
      return integer(big);
    }
    if (number instanceof Double || number instanceof Float) {
      return decimal(exact(number));
    }
    if (number instanceof Long
        || number instanceof Integer
        || number instanceof Short
        || number instanceof Byte) {
      return JsonNumbers.node(number.longValue());
    }
    throw unsupported("A " + number.getClass().getName() + " has no form in JSON.");
  }

  /** A decimal that prints as an integer is one when it is read again. */
  private static JsonNode decimal(BigDecimal decimal) {
    return decimal.scale() == 0 ? integer(decimal.unscaledValue()) : DecimalNode.valueOf(decimal);
  }

  private static JsonNode integer(BigInteger big) {
    return big.bitLength() < Long.SIZE
        ? JsonNumbers.node(big.longValue())
        : BigIntegerNode.valueOf(big);
  }

  /** Returns the decimal that a double or float prints as. */
  static BigDecimal exact(Number number) {
    double value = number.doubleValue();
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw unsupported("A number is not finite.");
    }
    return new BigDecimal(number.toString());
  }

  /** Returns the plain JDK tree: LinkedHashMap, ArrayList, String, exact numbers, Boolean, null. */
  public static Object toJava(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> map(node);
      case ARRAY -> list(node);
      case STRING -> node.stringValue();
      case NUMBER -> node.numberValue();
      case BOOLEAN -> node.booleanValue();
      default -> null;
    };
  }

  private static Map<String, Object> map(JsonNode object) {
    Map<String, Object> map = LinkedHashMap.newLinkedHashMap(object.size());
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      map.put(member.getKey(), toJava(member.getValue()));
    }
    return map;
  }

  private static List<Object> list(JsonNode array) {
    List<Object> list = new ArrayList<>(array.size());
    for (int i = 0; i < array.size(); i++) {
      list.add(toJava(array.get(i)));
    }
    return list;
  }

  private static DispatchException unsupported(String message) {
    return new DispatchException(
        JsonError.JSON_VALUE_UNSUPPORTED,
        message,
        "Give records, maps, lists, strings, finite numbers, booleans or null.");
  }
}
