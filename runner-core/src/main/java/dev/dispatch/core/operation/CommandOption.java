package dev.dispatch.core.operation;

import java.util.List;
import java.util.Optional;

/**
 * One component of an input record, as the command line takes it.
 *
 * @param component the member of the input document; {@code group/member} within a group
 * @param names the spellings, {@code --limit}, the main one first; empty for a positional
 * @param shape how often it is given, and with what
 * @param type what a value is
 * @param required whether the command cannot do without
 * @param defaultValue the value when it is not given, as JSON text
 * @param choices the values that are allowed; empty where any is
 * @param alone the value where the option stands without one
 * @param label the word that stands for the value in help
 * @param description one sentence
 */
public record CommandOption(
    String component,
    List<String> names,
    Shape shape,
    Type type,
    boolean required,
    Optional<String> defaultValue,
    List<String> choices,
    Optional<String> alone,
    String label,
    String description) {

  /** How often an option is given, and with what. */
  public enum Shape {
    /** Given or not, without a value. */
    FLAG,
    /** Once, with a value. */
    SINGLE,
    /** Any number of times, a value each. */
    LIST,
    /** Any number of times, {@code key=value} each. */
    PAIRS
  }

  /** What a value is. */
  public enum Type {
    /** Text as it is. */
    TEXT,
    /** A whole number. */
    INTEGER,
    /** A number. */
    NUMBER,
    /** {@code true} or {@code false}. */
    BOOLEAN,
    /** JSON text. */
    JSON
  }

  public CommandOption {
    names = List.copyOf(names);
    choices = List.copyOf(choices);
  }

  /** Returns this option as one of a group of them. */
  CommandOption within(String group) {
    return new CommandOption(
        group + "/" + component,
        names,
        shape,
        type,
        required,
        defaultValue,
        choices,
        alone,
        label,
        description);
  }

  /** Returns this option with a value for when it is not given. */
  CommandOption orElse(String value, String note) {
    return new CommandOption(
        component,
        names,
        shape,
        type,
        false,
        Optional.of(value),
        choices,
        alone,
        label,
        description + note);
  }

  /** Returns whether it is taken by place. */
  public boolean positional() {
    return names.isEmpty();
  }

  /** Returns how errors and help call it: {@code --limit}, or {@code <name>} for a positional. */
  public String title() {
    return positional() ? "<" + label + ">" : names.getFirst();
  }
}
