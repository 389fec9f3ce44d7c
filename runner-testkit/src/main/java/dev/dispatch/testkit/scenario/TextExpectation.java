package dev.dispatch.testkit.scenario;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compares text line by line; {@code <any>} and a line {@code <...>} stand for anything. */
final class TextExpectation {

  static final String ANY = "<any>";
  static final String REST = "<...>";

  private TextExpectation() {}

  /** Returns what is different, or empty where the text is as expected. */
  static Optional<String> difference(String expected, String actual) {
    return pattern(expected).matcher(ended(actual)).matches()
        ? Optional.empty()
        : Optional.of(report(expected, actual));
  }

  /** Returns whether a text of one line is as expected. */
  static boolean matches(String expected, String actual) {
    return linePattern(expected).matcher(actual).matches();
  }

  private static Pattern pattern(String expected) {
    return Pattern.compile(
        expected
            .lines()
            .map(line -> line.strip().equals(REST) ? "(?:[^\n]*\n)*?" : linePattern(line) + "\n")
            .collect(Collectors.joining()));
  }

  private static Pattern linePattern(String line) {
    return Pattern.compile(
        List.of(line.split(Pattern.quote(ANY), -1)).stream()
            .map(Pattern::quote)
            .collect(Collectors.joining("[^\n]*")));
  }

  private static String ended(String text) {
    return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
  }

  private static String report(String expected, String actual) {
    Iterator<String> lines = actual.lines().iterator();
    int number = 0;
    for (String line : expected.lines().toList()) {
      number++;
      String found = lines.hasNext() ? lines.next() : "(nothing)";
      if (!line.equals(REST) && !matches(line, found)) {
        return "line %d\n  expected: %s\n  but was:  %s".formatted(number, line, found);
      }
    }
    return lines.hasNext() ? "more than expected: " + lines.next() : "not the expected lines";
  }
}
