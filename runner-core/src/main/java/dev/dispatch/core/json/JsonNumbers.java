package dev.dispatch.core.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.BigIntegerNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.NumericNode;

/**
 * Reads numbers exactly (G-A3): int, long or BigInteger for what has no point and no exponent,
 * BigDecimal with its scale for the rest. Only the sign of a zero is lost.
 */
final class JsonNumbers {

  /** So many digits always fit into a long. */
  private static final int LONG_DIGITS = 18;

  private final JsonCursor cursor;
  private final JsonLimits limits;

  JsonNumbers(JsonCursor cursor, JsonLimits limits) {
    this.cursor = cursor;
    this.limits = limits;
  }

  /** Reads the number that starts here with a minus or a digit. */
  NumericNode read() {
    int start = cursor.offset();
    cursor.accept('-');
    int digits = readInteger(start);
    boolean integer = true;
    if (cursor.accept('.')) {
      integer = false;
      digits += readDigits(start, "A digit is missing after the decimal point.");
    }
    long exponent = 0;
    if (cursor.accept('e') || cursor.accept('E')) {
      integer = false;
      exponent = readExponent(start);
    }
    refuseTail(start);
    refuseLong(start, digits, exponent);
    return integer ? integerNode(start, digits) : DecimalNode.valueOf(decimal(start));
  }

  private int readInteger(int start) {
    if (!cursor.accept('0')) {
      return readDigits(start, "A digit is missing after '-'.");
    }
    if (isDigit(cursor.peek())) {
      throw fault(start, "A number starts with a needless zero.", "Remove the leading zeros.");
    }
    return 1;
  }

  private int readDigits(int start, String missing) {
    int from = cursor.offset();
    int end = from;
    while (isDigit(cursor.at(end))) {
      end++;
    }
    if (end == from) {
      throw fault(start, missing, "Write numbers such as 0.5, -1 or 1e3.");
    }
    cursor.moveTo(end);
    return end - from;
  }

  private long readExponent(int start) {
    if (!cursor.accept('+')) {
      cursor.accept('-');
    }
    int from = cursor.offset();
    readDigits(start, "A digit is missing in the exponent.");
    long value = 0;
    for (int i = from; i < cursor.offset() && value <= limits.maxNumberDigits(); i++) {
      value = value * 10 + cursor.at(i) - '0';
    }
    return value;
  }

  private void refuseTail(int start) {
    int next = cursor.peek();
    boolean goesOn = Excerpt.isWordPart(next) || next == '.' || next == '+' || next == '-';
    if (goesOn) {
      throw fault(
          start,
          "A number goes on with '" + Excerpt.character(next) + "'.",
          "Numbers are decimal, such as 31 or 0.5; write anything else as a string.");
    }
  }

  private void refuseLong(int start, int digits, long exponent) {
    if (digits > limits.maxNumberDigits() || exponent > limits.maxNumberDigits()) {
      throw new JsonFault(
          JsonError.JSON_TOO_LARGE,
          start,
          "A number has more than "
              + limits.maxNumberDigits()
              + " digits, or its exponent is over.",
          "Write it as a string.");
    }
  }

  private NumericNode integerNode(int start, int digits) {
    if (digits > LONG_DIGITS) {
      return bigNode(new BigInteger(slice(start)));
    }
    long value = 0;
    boolean negative = cursor.at(start) == '-';
    for (int i = negative ? start + 1 : start; i < cursor.offset(); i++) {
      value = value * 10 + cursor.at(i) - '0';
    }
    return node(negative ? -value : value);
  }

  private static NumericNode bigNode(BigInteger value) {
    return value.bitLength() < Long.SIZE
        ? LongNode.valueOf(value.longValue())
        : BigIntegerNode.valueOf(value);
  }

  /** Returns the smallest node that holds the value, so that equal values are equal nodes. */
  static NumericNode node(long value) {
    return value == (int) value ? IntNode.valueOf((int) value) : LongNode.valueOf(value);
  }

  private BigDecimal decimal(int start) {
    return new BigDecimal(slice(start));
  }

  private String slice(int start) {
    return new String(cursor.text(), start, cursor.offset() - start, StandardCharsets.ISO_8859_1);
  }

  private static boolean isDigit(int b) {
    return b >= '0' && b <= '9';
  }

  private static JsonFault fault(int offset, String message, String hint) {
    return new JsonFault(JsonError.JSON_SYNTAX, offset, message, hint);
  }
}
