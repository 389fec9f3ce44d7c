package dev.dispatch.core.expression;

import dev.dispatch.core.expression.jsonpath.Cursor;
import dev.dispatch.core.expression.jsonpath.Letters;
import dev.dispatch.core.expression.jsonpath.QuotedText;
import java.util.ArrayList;
import java.util.List;

/** Reads paths: {@code .name}, {@code [3]} and {@code ["any key"]}, one after another. */
final class DataPathParser {

  static final String HINT = "Paths are written .name, [3] or [\"any key\"].";
  private static final String ENDS_NAME = ".[]{}()\"'?, \t\r\n";
  private static final int MAX_INDEX_DIGITS = 9;

  private final Cursor cursor;

  DataPathParser(Cursor cursor) {
    this.cursor = cursor;
  }

  /** Whether a name needs no quotes. */
  static boolean isPlain(String name) {
    return !name.isEmpty() && name.chars().noneMatch(DataPathParser::endsName);
  }

  private static boolean endsName(int c) {
    return c < ' ' || ENDS_NAME.indexOf(c) >= 0;
  }

  /** Reads as many steps as there are. */
  DataPath path() {
    return new DataPath(steps());
  }

  /** Reads a path whose first name may stand without its dot. */
  DataPath wholeText() {
    List<DataPath.Step> steps = new ArrayList<>();
    if (cursor.peek() != '.' && cursor.peek() != '[') {
      steps.add(new DataPath.Name(name()));
    }
    steps.addAll(steps());
    return new DataPath(steps);
  }

  private List<DataPath.Step> steps() {
    List<DataPath.Step> steps = new ArrayList<>();
    while (cursor.peek() == '.' || cursor.peek() == '[') {
      steps.add(cursor.take(".") ? new DataPath.Name(name()) : bracketed());
    }
    return steps;
  }

  /** Reads a name that needs no quotes. */
  String name() {
    int start = cursor.position();
    while (!cursor.atEnd() && !endsName(cursor.peek()) && !cursor.sees("${")) {
      cursor.next();
    }
    if (cursor.position() == start) {
      throw cursor.error("expected a name " + cursor.found(), HINT);
    }
    return cursor.since(start);
  }

  private DataPath.Step bracketed() {
    cursor.require("[", HINT);
    cursor.skipBlanks();
    DataPath.Step step =
        QuotedText.startsAt(cursor)
            ? new DataPath.Name(QuotedText.read(cursor))
            : new DataPath.Index(index());
    cursor.skipBlanks();
    cursor.require("]", HINT);
    return step;
  }

  private int index() {
    int start = cursor.position();
    while (Letters.isDigit(cursor.peek())) {
      cursor.next();
    }
    String digits = cursor.since(start);
    if (digits.isEmpty() || digits.length() > MAX_INDEX_DIGITS) {
      throw cursor.errorAt(
          start,
          "expected an index from 0 up, or a quoted name",
          HINT + " From the end, use jsonpath(…, $[-1]).");
    }
    return Integer.parseInt(digits);
  }
}
