package dev.dispatch.core.schema;

import dev.dispatch.core.json.JsonValues;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gives the library each number in one form, since it tells 1 from 1.0 within an object, and cannot
 * compare a bound with a decimal beyond 64 bits.
 */
final class PlainNumbers {

  /** The library compares these exactly where they are decimals. */
  private static final Set<String> BOUNDS =
      Set.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf");

  private static final Set<String> VALUES = Set.of("const", "enum", "default", "examples");

  private PlainNumbers() {}

  /** Returns the value with integers as integers, and fractions without needless zeros. */
  static JsonNode ofValue(JsonNode value) {
    if (value.isObject()) {
      ObjectNode plain = new ObjectNode(JsonNodeFactory.instance);
      for (Map.Entry<String, JsonNode> member : value.properties()) {
        plain.set(member.getKey(), ofValue(member.getValue()));
      }
      return plain;
    }
    if (value.isArray()) {
      ArrayNode plain = new ArrayNode(JsonNodeFactory.instance, value.size());
      value.forEach(item -> plain.add(ofValue(item)));
      return plain;
    }
    return value.isBigDecimal() ? ofNumber(value.decimalValue()) : value;
  }

  /** Returns the schema with its constants as values, and its bounds as decimals. */
  static JsonNode ofSchema(JsonNode schema) {
    if (schema.isArray()) {
      ArrayNode plain = new ArrayNode(JsonNodeFactory.instance, schema.size());
      schema.forEach(part -> plain.add(ofSchema(part)));
      return plain;
    }
    if (!schema.isObject()) {
      return ofValue(schema);
    }
    ObjectNode plain = new ObjectNode(JsonNodeFactory.instance);
    for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
      plain.set(keyword.getKey(), ofKeyword(keyword.getKey(), keyword.getValue()));
    }
    return plain;
  }

  private static JsonNode ofKeyword(String keyword, JsonNode rule) {
    if (BOUNDS.contains(keyword) && rule.isNumber()) {
      return DecimalNode.valueOf(rule.decimalValue());
    }
    return VALUES.contains(keyword) ? ofValue(rule) : ofSchema(rule);
  }

  private static JsonNode ofNumber(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return JsonValues.toTree(stripped.scale() <= 0 ? stripped.toBigIntegerExact() : stripped);
  }
}
