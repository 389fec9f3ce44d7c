package dev.dispatch.core.schema;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Types in words. */
final class TypeWords {

  private TypeWords() {}

  /** Returns the type of a value, such as {@code a string}. */
  static String found(JsonNode value) {
    return switch (value.getNodeType()) {
      case OBJECT -> "an object";
      case ARRAY -> "an array";
      case STRING -> "a string";
      case BOOLEAN -> "a boolean";
      case NUMBER -> Numbers.isInteger(value) ? "an integer" : "a number with a fraction";
      default -> "null";
    };
  }

  /** Returns the types that a {@code type} keyword allows, such as {@code a string or null}. */
  static String types(JsonNode rule) {
    List<String> words = new ArrayList<>();
    if (rule.isString()) {
      words.add(word(rule.stringValue()));
    }
    rule.forEach(type -> words.add(word(type.stringValue(""))));
    return String.join(" or ", words.stream().distinct().toList());
  }

  /** Returns what a schema wants, as far as its type or reference says. */
  static String wanted(JsonNode schema) {
    if (schema.has("type")) {
      return types(schema.get("type"));
    }
    return schema.has("$ref") ? "an object" : "any value";
  }

  /** Returns what to do about a value of the wrong type. */
  static String advice(JsonNode value, String wanted) {
    boolean wantsText = wanted.contains("a string");
    if (value.isString() && !wantsText && isBare(value.stringValue())) {
      return "Remove the quotes.";
    }
    if (wantsText && value.isValueNode() && !value.isNull()) {
      return "Put it in double quotes.";
    }
    if (value.isNull()) {
      return "Leave the field out, or give " + wanted + ".";
    }
    return wanted.contains("an array") ? "Put it in [ ]." : "Give " + wanted + ".";
  }

  private static boolean isBare(String text) {
    return text.equals("true") || text.equals("false") || text.matches("-?[0-9]{1,18}(\\.[0-9]+)?");
  }

  private static String word(String type) {
    return switch (type) {
      case "null" -> "null";
      case "object", "array", "integer" -> "an " + type;
      default -> "a " + type;
    };
  }
}
