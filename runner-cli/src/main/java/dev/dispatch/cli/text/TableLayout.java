package dev.dispatch.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws a table with box lines, within a width. */
final class TableLayout {

  private static final Set<String> FLEXIBLE = Set.of("Description", "Error");
  private static final int LEAST_FLEXIBLE = 12;
  private static final int LEAST = 4;

  private final List<List<String>> lines;
  private final int[] widths;

  /** Lays a table out; {@code clean} makes a cell safe. */
  TableLayout(Table table, int width, UnaryOperator<String> clean) {
    List<List<String>> all = new ArrayList<>();
    all.add(table.headers());
    all.addAll(table.rows());
    lines = all.stream().map(row -> row.stream().map(clean).toList()).toList();
    widths = IntStream.range(0, table.headers().size()).map(this::natural).toArray();
    // A cell has a space at either side; a rule stands between cells and at both ends.
    shrink(width - 3 * widths.length - 1, flexible(table.headers()));
  }

  /** Returns the drawn lines. */
  List<String> draw() {
    String between = rule("├", "┼", "┤");
    List<String> drawn = new ArrayList<>();
    drawn.add(rule("┌", "┬", "┐"));
    drawn.add(row(lines.getFirst()));
    drawn.add(between);
    lines.stream().skip(1).map(line -> line.isEmpty() ? between : row(line)).forEach(drawn::add);
    if (drawn.getLast().equals(between)) {
      drawn.removeLast();
    }
    drawn.add(rule("└", "┴", "┘"));
    return drawn;
  }

  private int natural(int column) {
    return lines.stream()
        .filter(row -> !row.isEmpty())
        .mapToInt(row -> Columns.of(row.get(column)))
        .max()
        .orElse(0);
  }

  private static int flexible(List<String> headers) {
    return IntStream.range(0, headers.size())
        .filter(i -> FLEXIBLE.contains(headers.get(i)))
        .findFirst()
        .orElse(headers.size() - 1);
  }

  private void shrink(int room, int flexible) {
    int excess = IntStream.of(widths).sum() - room;
    int give = Math.min(excess, widths[flexible] - LEAST_FLEXIBLE);
    if (give > 0) {
      widths[flexible] -= give;
      excess -= give;
    }
    for (int widest = widest(); excess > 0 && widths[widest] > LEAST; widest = widest()) {
      widths[widest]--;
      excess--;
    }
  }

  private int widest() {
    return IntStream.range(0, widths.length)
        .reduce((a, b) -> widths[b] > widths[a] ? b : a)
        .orElse(0);
  }

  private String rule(String left, String middle, String right) {
    return IntStream.of(widths)
        .mapToObj(width -> "─".repeat(width + 2))
        .collect(Collectors.joining(middle, left, right));
  }

  private String row(List<String> cells) {
    return IntStream.range(0, widths.length)
        .mapToObj(i -> " " + Columns.pad(Columns.cut(cells.get(i), widths[i]), widths[i]) + " ")
        .collect(Collectors.joining("│", "│", "│"));
  }
}
