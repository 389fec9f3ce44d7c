package dev.dispatch.core.run.batch;

import java.util.List;
import java.util.Map;

/**
 * A row of a data file.
 *
 * @param number 1 and up, the header not counted
 * @param line where it begins in the file, 1 and up
 * @param cells its values by column, as text; a column that is empty or null gives none
 */
record Row(long number, long line, Map<String, String> cells) {

  /** Returns the values as entries of {@code --input}. */
  List<String> entries() {
    return cells.entrySet().stream()
        .map(cell -> cell.getKey() + "=" + literal(cell.getValue()))
        .toList();
  }

  // A cell is what it says; only a person names files by @.
  private static String literal(String value) {
    return value.startsWith("@") ? "@" + value : value;
  }
}
