package dev.dispatch.bench.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The tables of a session of measuring, printed as they come and kept as Markdown. */
public final class Report {

  private final PrintStream out;
  private final StringBuilder kept = new StringBuilder();
  private final List<Row> asked = new ArrayList<>();

  /** Prints to a stream. */
  public Report(PrintStream out) {
    this.out = out;
  }

  /** Adds a paragraph. */
  public void say(String text) {
    out.println(text + "\n");
    kept.append(text).append("\n\n");
  }

  /** Adds a table under a heading. */
  public void table(String heading, List<Row> rows) {
    rows.stream()
        .filter(row -> row.met().isPresent())
        .map(row -> row.in(heading))
        .forEach(asked::add);
    out.println(heading + "\n");
    aligned(rows.stream().map(Row::cells).toList());
    kept.append("## ").append(heading).append("\n\n").append(line(Row.HEADS));
    kept.append("|---|--:|---|---|---|--:|--:|--:|--:|\n");
    rows.forEach(row -> kept.append(line(row.cells())));
    kept.append('\n');
  }

  /** Adds a plot that is kept beside the tables. */
  public void plot(String title, Path file) {
    kept.append("![").append(title).append("](").append(file.getFileName()).append(")\n\n");
  }

  /** Adds how many of the figures asked for were reached, and which were not. */
  public void verdict() {
    List<Row> missed = asked.stream().filter(row -> !row.met().orElseThrow()).toList();
    StringBuilder text = new StringBuilder();
    text.append(asked.size() - missed.size()).append(" of ").append(asked.size());
    text.append(" figures reached").append(missed.isEmpty() ? "." : "; not reached:\n");
    missed.forEach(row -> text.append("\n- ").append(row.missed()));
    say(text.toString());
  }

  /** Writes everything into a file. */
  public void write(Path file) throws IOException {
    Files.writeString(file, kept);
    out.println("Kept in " + file);
  }

  private void aligned(List<List<String>> rows) {
    List<List<String>> all = new ArrayList<>(List.of(Row.HEADS));
    all.addAll(rows);
    int[] widths =
        IntStream.range(0, Row.HEADS.size())
            .map(column -> all.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
            .toArray();
    all.forEach(row -> out.println(aligned(row, widths)));
    out.println();
  }

  private static String aligned(List<String> cells, int[] widths) {
    return IntStream.range(0, cells.size())
        .mapToObj(
            column -> cells.get(column) + " ".repeat(widths[column] - cells.get(column).length()))
        .collect(Collectors.joining("  "))
        .stripTrailing();
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
