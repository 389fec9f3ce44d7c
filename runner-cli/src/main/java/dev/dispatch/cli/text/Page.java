package dev.dispatch.cli.text;

import dev.dispatch.core.json.VisibleText;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Text for a person, line by line.
 *
 * <p>Every piece of text that comes in is redacted and made safe (G-C2, G-F2) before colours are
 * added, so that only a page's own escape codes reach the terminal.
 */
public final class Page {

  private static final int KEY_COLUMN = 12;

  private final int width;
  private final boolean coloured;
  private final UnaryOperator<String> redactor;
  private final StringBuilder text = new StringBuilder();

  /** Starts an empty page. */
  public Page(int width, boolean coloured, UnaryOperator<String> redactor) {
    this.width = width;
    this.coloured = coloured;
    this.redactor = redactor;
  }

  /** Returns the columns that a line may take. */
  public int width() {
    return width;
  }

  /** Adds an empty line. */
  public Page blank() {
    text.append('\n');
    return this;
  }

  /** Adds one line. */
  public Page line(String words) {
    return line(Span.of(words));
  }

  /** Adds one line in one tone. */
  public Page line(Tone tone, String words) {
    return line(new Span(words, tone));
  }

  /** Adds one line of several pieces. */
  public Page line(Span... spans) {
    for (Span span : spans) {
      text.append(painted(span.tone(), VisibleText.line(redactor.apply(span.text()))));
    }
    return blank();
  }

  /** Adds text that keeps its own line breaks. */
  public Page block(String words) {
    String safe = VisibleText.block(redactor.apply(words));
    text.append(safe);
    return safe.endsWith("\n") ? this : blank();
  }

  /** Adds {@code key value}, values aligned. */
  public Page pair(String key, String value) {
    return line(new Span(Columns.pad(key + ' ', KEY_COLUMN), Tone.DIM), Span.of(value));
  }

  /** Adds a name and its explanation, which wraps in a column of its own. */
  public Page entry(String name, String explanation) {
    String indent = " ".repeat(Columns.of(name));
    List<String> lines = Wrapping.of(explanation.strip(), Math.max(24, width - indent.length()));
    line(new Span(name.stripTrailing(), Tone.ACCENT), Span.of(first(name, lines)));
    lines.stream().skip(1).forEach(words -> line(indent + words));
    return this;
  }

  /** Adds a line with a check mark. */
  public Page success(String words) {
    return line(new Span("✓ ", Tone.SUCCESS), Span.of(words));
  }

  /** Adds a line with a cross. */
  public Page failure(String words) {
    return line(new Span("✗ ", Tone.ERROR), Span.of(words));
  }

  /** Adds a line with a warning sign. */
  public Page warning(String words) {
    return line(new Span("⚠ ", Tone.WARNING), Span.of(words));
  }

  /** Adds a table, or nothing where it has no rows. */
  public Page table(Table table) {
    if (!table.rows().isEmpty()) {
      new TableLayout(table, width, cell -> VisibleText.line(redactor.apply(cell)))
          .draw()
          .forEach(row -> text.append(row).append('\n'));
    }
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private static String first(String name, List<String> lines) {
    String words = lines.getFirst();
    return words.isEmpty() ? "" : name.substring(name.stripTrailing().length()) + words;
  }

  private String painted(Tone tone, String safe) {
    return coloured ? tone.paint(safe) : safe;
  }
}
