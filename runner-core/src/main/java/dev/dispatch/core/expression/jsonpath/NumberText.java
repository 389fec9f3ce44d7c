package dev.dispatch.core.expression.jsonpath;

import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads numbers: JSON's, exactly, and the integers of indexes and slices. */
final class NumberText {

  private static final long LARGEST_INDEX = (1L << 53) - 1; // RFC 9535, 2.1: I-JSON's range
  private static final int MAX_CHARS = 1000;

  private NumberText() {}

  /** Whether a number comes next. */
  static boolean startsAt(Cursor cursor) {
    return cursor.peek() == '-' || Letters.isDigit(cursor.peek());
  }

  /** Reads a JSON number and keeps its value exactly. */
  static JsonNode read(Cursor cursor) {
    int start = cursor.position();
    integerDigits(cursor);
    int endOfInteger = cursor.position();
    fraction(cursor);
    exponent(cursor);
    return number(cursor, start, cursor.position() == endOfInteger);
  }

  private static JsonNode number(Cursor cursor, int start, boolean whole) {
    String text = cursor.since(start);
    try {
      if (text.length() <= MAX_CHARS) {
        return whole ? integer(new BigInteger(text)) : decimal(new BigDecimal(text));
      }
    } catch (NumberFormatException exponentTooLarge) {
      throw tooLarge(cursor, start);
    }
    throw tooLarge(cursor, start);
  }

  private static JsonNode integer(BigInteger value) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (value.bitLength() < Integer.SIZE) {
      return nodes.numberNode(value.intValue());
    }
    return value.bitLength() < Long.SIZE
        ? nodes.numberNode(value.longValue())
        : nodes.numberNode(value);
  }

  private static JsonNode decimal(BigDecimal value) {
    return DecimalNode.valueOf(value);
  }

  /** Reads an index or a part of a slice. */
  static long readIndex(Cursor cursor) {
    int start = cursor.position();
    integerDigits(cursor);
    String text = cursor.since(start);
    long value = text.length() > 17 ? Long.MAX_VALUE : Long.parseLong(text);
    if (text.equals("-0")) {
      throw cursor.errorAt(start, "an index cannot be -0", "Write 0.");
    }
    if (Math.abs(value) > LARGEST_INDEX) {
      throw tooLarge(cursor, start);
    }
    return value;
  }

  private static void integerDigits(Cursor cursor) {
    cursor.take("-");
    if (!cursor.take("0")) {
      digits(cursor);
    } else if (Letters.isDigit(cursor.peek())) {
      throw cursor.error("a number cannot start with 0", "Leave leading zeros out.");
    }
  }

  private static void fraction(Cursor cursor) {
    if (cursor.take(".")) {
      digits(cursor);
    }
  }

  private static void exponent(Cursor cursor) {
    if (cursor.take("e") || cursor.take("E")) {
      if (!cursor.take("+")) {
        cursor.take("-");
      }
      digits(cursor);
    }
  }

  private static void digits(Cursor cursor) {
    if (!Letters.isDigit(cursor.peek())) {
      throw cursor.error("expected a digit " + cursor.found(), "Write numbers as JSON does.");
    }
    while (Letters.isDigit(cursor.peek())) {
      cursor.next();
    }
  }

  private static RuntimeException tooLarge(Cursor cursor, int start) {
    return cursor.errorAt(start, "the number is too large", "Indexes reach up to 2^53 - 1.");
  }
}
