package dev.dispatch.bench.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A command line whose process is measured.
 *
 * @param name what it is called in tables
 * @param command the program and its arguments
 * @param folder where it is started
 * @param environment variables besides those that were inherited; an empty value takes one away
 * @param isGuest whether the others go on when it fails
 */
public record Contender(
    String name,
    List<String> command,
    Path folder,
    Map<String, String> environment,
    boolean isGuest) {

  /** Keeps copies. */
  public Contender {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }

  /** Returns one whose failure is an error. */
  public static Contender of(
      String name, List<String> command, Path folder, Map<String, String> environment) {
    return new Contender(name, command, folder, environment, false);
  }

  /** Returns the same as one that may fail. */
  public Contender asGuest() {
    return new Contender(name, command, folder, environment, true);
  }

  /** Returns the same with one more variable. */
  public Contender with(String variable, String value) {
    Map<String, String> more = new HashMap<>(environment);
    more.put(variable, value);
    return new Contender(name, command, folder, more, isGuest);
  }

  ProcessBuilder builder(List<String> before) {
    List<String> words = new ArrayList<>(before);
    words.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
    builder.environment().putAll(environment);
    builder.environment().values().removeIf(String::isEmpty);
    return builder;
  }
}
