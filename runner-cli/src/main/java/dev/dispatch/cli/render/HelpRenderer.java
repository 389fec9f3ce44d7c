package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;
import dev.dispatch.cli.text.Span;
import dev.dispatch.cli.text.Tone;
import dev.dispatch.core.operation.CommandOption;
import dev.dispatch.core.operation.CommandOption.Shape;
import dev.dispatch.core.operation.ShowHelp;
import java.util.List;

/** Shows help: usage, commands, options, examples, exit codes. */
final class HelpRenderer implements Renderer<ShowHelp.Output> {

  @Override
  public void render(ShowHelp.Output output, Page page) {
    page.line(output.summary() + ".").blank();
    page.line(new Span("Usage: ", Tone.BOLD), Span.of(output.usage()));
    section(
        "Commands",
        output.commands().stream().map(line -> Entry.of(line.command(), line.summary())).toList(),
        page);
    section("Options", output.options().stream().map(HelpRenderer::option).toList(), page);
    section(
        "Everywhere",
        output.globalOptions().stream()
            .map(line -> Entry.of(spelled(line.name(), line.label()), line.description()))
            .toList(),
        page);
    section("Examples", output.examples().stream().map(line -> Entry.of(line, "")).toList(), page);
    section("Errors", output.errors().stream().map(code -> Entry.of(code, "")).toList(), page);
    section(
        "Exit codes",
        output.exitCodes().stream()
            .map(line -> Entry.of(line.exitCode() + "  " + line.code(), line.meaning()))
            .toList(),
        page);
  }

  private record Entry(String name, String text) {
    static Entry of(String name, String text) {
      return new Entry(name, text);
    }
  }

  private static void section(String title, List<Entry> entries, Page page) {
    if (entries.isEmpty()) {
      return;
    }
    page.blank().line(Tone.BOLD, title + ":");
    int column =
        Math.min(34, entries.stream().mapToInt(entry -> entry.name().length()).max().orElse(0));
    for (Entry entry : entries) {
      String name = entry.name() + " ".repeat(Math.max(0, column - entry.name().length()));
      page.entry("  " + name + "  ", entry.text());
    }
  }

  private static Entry option(CommandOption option) {
    String names = option.positional() ? option.title() : String.join(", ", option.names());
    String value =
        option.positional() || option.shape() == Shape.FLAG
            ? ""
            : option.shape() == Shape.PAIRS ? "key=value" : option.label();
    String spelled =
        option.alone().isPresent() ? names + " [" + value + "]" : spelled(names, value);
    return Entry.of(spelled, option.description() + notes(option));
  }

  private static String spelled(String name, String label) {
    return label.isEmpty() ? name : name + " <" + label + ">";
  }

  private static String notes(CommandOption option) {
    StringBuilder notes = new StringBuilder();
    if (option.required()) {
      notes.append(" Required.");
    }
    if (option.shape() == Shape.LIST || option.shape() == Shape.PAIRS) {
      notes.append(" Repeatable.");
    }
    if (!option.choices().isEmpty()) {
      notes.append(" One of: ").append(String.join(", ", option.choices())).append('.');
    }
    option
        .defaultValue()
        .filter(value -> option.shape() == Shape.SINGLE)
        .ifPresent(value -> notes.append(" Default: ").append(value).append('.'));
    return notes.toString();
  }
}
