package dev.dispatch.core.expression.jsonpath;

import dev.dispatch.api.DispatchException;

/** Says what is wrong where a path is not RFC 9535, and how other dialects' habits are written. */
final class Dialect {

  private static final String QUOTE_IT =
      "A name with other characters than letters, digits and '_' is written ['like this'].";

  private Dialect() {}

  static DispatchException unexpected(Cursor cursor) {
    if (cursor.peek() == '^' || cursor.peek() == '~') {
      return unsupported(
          cursor,
          "'" + Character.toString(cursor.peek()) + "' is not in RFC 9535",
          "Parents and member names cannot be selected; select from further up.");
    }
    return cursor.error("unexpected text " + cursor.found().replace("but ", ""), QUOTE_IT);
  }

  static DispatchException badName(Cursor cursor) {
    return cursor.error("expected a name or '*' " + cursor.found(), QUOTE_IT);
  }

  static DispatchException unclosed(Cursor cursor) {
    refuseOperators(cursor);
    return cursor.error(
        "a bracket is not closed " + cursor.found(), "Close '[' with ']' and '(' with ')'.");
  }

  static DispatchException badSelector(Cursor cursor) {
    if (cursor.peek() == '(') {
      return unsupported(
          cursor, "script expressions are not in RFC 9535", "The last element is [-1].");
    }
    return cursor.error(
        "expected a selector " + cursor.found(),
        "In brackets stand a quoted name, an index, a slice, '*' or a filter '?…'.");
  }

  static DispatchException badOperand(Cursor cursor, int start, String word) {
    String found = word.isEmpty() ? cursor.found().replace("but ", "") : "found '" + word + "'";
    return cursor.errorAt(
        start,
        "expected a path, a literal or a function, " + found,
        "Paths start with '@' or '$', texts stand in quotes, functions are "
            + Function.names()
            + ".");
  }

  /** Refuses operators of other dialects by name, so that nobody wonders about a bracket. */
  static void refuseOperators(Cursor cursor) {
    if (cursor.sees("===") || cursor.sees("!==")) {
      throw unsupported(cursor, "'===' is not in RFC 9535", "Write '==' or '!='.");
    }
    if (cursor.sees("=~")) {
      throw unsupported(cursor, "'=~' is not in RFC 9535", "Write search(@.name, 'pattern').");
    }
  }

  private static DispatchException unsupported(Cursor cursor, String message, String hint) {
    return cursor.error(JsonPathError.JSONPATH_UNSUPPORTED, cursor.position(), message, hint);
  }
}
