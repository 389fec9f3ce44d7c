package dev.dispatch.cli.serve;

import dev.dispatch.core.workspace.Environment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A command line and where it was given.
 *
 * @param version the version of the launcher
 * @param application the folder of the launcher's application
 * @param cwd the caller's folder
 * @param environment the caller's environment
 * @param words the words after {@code dispatch}
 */
public record CommandLine(
    String version, String application, Path cwd, Environment environment, List<String> words) {

  public CommandLine {
    words = List.copyOf(words);
  }

  /** Reads the body of a request. */
  static CommandLine of(Request request) {
    return request.toEnd() ? ofBlock(request.body()) : ofForm(request.body());
  }

  /**
   * Reads values that NUL ends: version, application, folder, number of words, words, variables.
   */
  private static CommandLine ofBlock(byte[] block) {
    String[] values = new String(block, StandardCharsets.UTF_8).split("\0", -1);
    int count = Integer.parseInt(values[3]);
    List<String> words = List.of(values).subList(4, 4 + count);
    String variables = String.join("\0", List.of(values).subList(4 + count, values.length));
    return new CommandLine(values[0], values[1], Path.of(values[2]), environment(variables), words);
  }

  /** Reads a form; empty names are passed over, as a form's end may leave one. */
  private static CommandLine ofForm(byte[] form) {
    Map<String, String> single = new HashMap<>();
    List<String> words = new ArrayList<>();
    for (String pair : new String(form, StandardCharsets.US_ASCII).split("&", -1)) {
      int equals = Math.max(0, pair.indexOf('='));
      String value = FormText.decode(pair.substring(Math.min(pair.length(), equals + 1)));
      if (pair.startsWith("arg=")) {
        words.add(value);
      } else {
        single.put(pair.substring(0, equals), value);
      }
    }
    return new CommandLine(
        single.getOrDefault("version", ""),
        single.getOrDefault("app", ""),
        Path.of(single.getOrDefault("cwd", "/")),
        environment(single.getOrDefault("env", "")),
        words);
  }

  /** Reads {@code name=value}, each ended by NUL, as {@code /proc/self/environ} has them. */
  private static Environment environment(String block) {
    Map<String, String> variables = new HashMap<>();
    for (String entry : block.split("\0", -1)) {
      int equals = entry.indexOf('=');
      if (equals > 0) {
        variables.putIfAbsent(entry.substring(0, equals), entry.substring(equals + 1));
      }
    }
    return new Environment(variables);
  }
}
