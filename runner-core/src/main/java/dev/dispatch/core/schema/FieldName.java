package dev.dispatch.core.schema;

import dev.dispatch.core.json.Pointers;
import java.util.List;

/** How a message names the value at a pointer: {@code 'limit'}, {@code 'steps[2]'}. */
final class FieldName {

  private static final int LONGEST = 80;

  private FieldName() {}

  /** Returns the last name of a pointer with the indexes behind it, quoted. */
  static String of(String pointer) {
    List<String> segments = Pointers.segments(pointer);
    StringBuilder indexes = new StringBuilder();
    int last = segments.size() - 1;
    while (last >= 0 && isIndex(segments.get(last))) {
      indexes.insert(0, "[" + segments.get(last--) + "]");
    }
    if (last < 0) {
      return indexes.isEmpty() ? "The value" : "Item " + indexes;
    }
    return quote(segments.get(last) + indexes);
  }

  /** Returns a name in quotes, cut where it is long. */
  static String quote(String name) {
    return "'" + (name.length() > LONGEST ? name.substring(0, LONGEST) + "…" : name) + "'";
  }

  private static boolean isIndex(String segment) {
    return !segment.isEmpty() && segment.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
