package dev.dispatch.core.expression.jsonpath;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Equality and order of JSON values: numbers by exact value, texts by code point. */
public final class JsonOrder {

  private JsonOrder() {}

  /** Whether two values are equal; the order of members and the scale of numbers do not count. */
  public static boolean equal(JsonNode a, JsonNode b) {
    if (a.isNumber() || b.isNumber()) {
      return a.isNumber() && b.isNumber() && compareNumbers(a, b) == 0;
    }
    if (a.isArray() || b.isArray()) {
      return a.isArray() && b.isArray() && equalArrays(a, b);
    }
    return (a.isObject() && b.isObject()) ? equalObjects(a, b) : a.equals(b);
  }

  private static boolean equalArrays(JsonNode a, JsonNode b) {
    boolean equal = a.size() == b.size();
    for (int i = 0; equal && i < a.size(); i++) {
      equal = equal(a.get(i), b.get(i));
    }
    return equal;
  }

  private static boolean equalObjects(JsonNode a, JsonNode b) {
    boolean equal = a.size() == b.size();
    for (Map.Entry<String, JsonNode> member : a.properties()) {
      JsonNode other = equal ? b.get(member.getKey()) : null;
      equal = other != null && equal(member.getValue(), other);
    }
    return equal;
  }

  /** Compares two numbers by their exact decimal values. */
  public static int compareNumbers(JsonNode a, JsonNode b) {
    if (isLong(a) && isLong(b)) {
      return Long.compare(a.longValue(), b.longValue());
    }
    return a.decimalValue().compareTo(b.decimalValue());
  }

  private static boolean isLong(JsonNode number) {
    return number.isInt() || number.isLong();
  }

  /** Compares two texts by Unicode code points, not by UTF-16 units. */
  public static int compareTexts(String a, String b) {
    int common = Math.min(a.length(), b.length());
    int i = 0;
    while (i < common && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return i == common
        ? Integer.compare(a.length(), b.length())
        : Integer.compare(rank(a.charAt(i)), rank(b.charAt(i)));
  }

  /** Surrogates stand for code points above all others. */
  private static int rank(char c) {
    return Character.isSurrogate(c) ? c + 0x10000 : c;
  }
}
