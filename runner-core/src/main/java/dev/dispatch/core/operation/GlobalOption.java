package dev.dispatch.core.operation;

import java.util.Locale;
import java.util.Optional;

/** An option that every command takes. */
public enum GlobalOption {
  /** Print one JSON document. */
  JSON("", "Print exactly one JSON document on standard output"),
  /** Where durable state is. */
  HOME("dir", "Keep memory and modules here (default: $DISPATCH_HOME, else ~/.dispatch)"),
  /** Where run directories go. */
  RUN_OUTPUT("dir", "Keep run directories here (default: $DISPATCH_RUN_OUTPUT, else run-output)"),
  /** The workspace. */
  WORKSPACE("dir", "Work in this workspace (default: the nearest above the current folder)"),
  /** A part of the output. */
  SELECT("jsonpath", "Print only this part of the output, as JSON"),
  /** A bound of the output. */
  MAX_OUTPUT("chars", "Write longer output to a file and print where ($DISPATCH_MAX_OUTPUT)"),
  /** No colours. */
  NO_COLOR("", "Print without colours; so does the variable NO_COLOR"),
  /** Less text. */
  QUIET("", "Print no progress and no next commands"),
  /** More text. */
  VERBOSE("", "Print the code and the details of an error, too"),
  /** Stack traces. */
  DEBUG("", "Print the stack trace of an error on standard error"),
  /** Help. */
  HELP("", "Explain the command"),
  /** The version. */
  VERSION("", "Print the version"),
  /** The manifest for agents. */
  LLMS("", "Print a compact manifest for agents");

  private final String label;
  private final String description;

  GlobalOption(String label, String description) {
    this.label = label;
    this.description = description;
  }

  /** Returns the option that a word spells, long or short. */
  public static Optional<GlobalOption> find(String word) {
    return switch (word) {
      case "-h" -> Optional.of(HELP);
      case "-V" -> Optional.of(VERSION);
      default -> named(word);
    };
  }

  /** Returns the long spelling, such as {@code --run-output}. */
  public String spelling() {
    return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns whether it takes a value. */
  public boolean takesValue() {
    return !label.isEmpty();
  }

  /** Returns the word that stands for the value in help. */
  public String label() {
    return label;
  }

  /** Returns what it does, without a full stop. */
  public String description() {
    return description;
  }

  private static Optional<GlobalOption> named(String word) {
    for (GlobalOption option : values()) {
      if (option.spelling().equals(word)) {
        return Optional.of(option);
      }
    }
    return Optional.empty();
  }
}
