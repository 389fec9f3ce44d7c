package dev.dispatch.cli.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows under headers.
 *
 * @param headers the headers; {@code Description} and {@code Error} give way first when the table
 *     is too wide, else the last column
 * @param rows cells, as many as there are headers; a row without cells is a rule
 */
public record Table(List<String> headers, List<List<String>> rows) {

  /** Starts a table. */
  public static Table of(String... headers) {
    return new Table(List.of(headers), new ArrayList<>());
  }

  /** Adds a row. */
  public Table row(String... cells) {
    if (cells.length != headers.size()) {
      throw new IllegalArgumentException(cells.length + " cells, " + headers.size() + " headers");
    }
    rows.add(Arrays.asList(cells));
    return this;
  }

  /** Adds a rule after the last row; one at the very end is not drawn. */
  public Table rule() {
    rows.add(List.of());
    return this;
  }
}
