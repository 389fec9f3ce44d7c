package dev.dispatch.core.report.curl;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes text as one word of a POSIX shell: in single quotes, so that nothing in it is anything but
 * itself, with masks as variables in between (G-F3).
 */
final class ShellText {

  private static final Pattern MASK = Pattern.compile("\\[secret:([^\\[\\]\\s\"'\\\\<>&%+]+)\\]");

  /** How a secret must be written at its place. */
  enum Place {
    /** As it is. */
    PLAIN,
    /** Inside a JSON string. */
    JSON,
    /** Inside a URL or a form. */
    URL
  }

  private final SecretVariables variables;
  private final UnaryOperator<String> masking;

  ShellText(SecretVariables variables, UnaryOperator<String> masking) {
    this.variables = variables;
    this.masking = masking;
  }

  String word(String recorded, Place place) {
    String text = masking.apply(recorded);
    StringBuilder word = new StringBuilder();
    Matcher mask = MASK.matcher(text);
    int from = 0;
    while (mask.find()) {
      quote(text.substring(from, mask.start()), word);
      word.append(reference(variables.of(mask.group(1)), place));
      from = mask.end();
    }
    quote(text.substring(from), word);
    return word.isEmpty() ? "''" : word.toString();
  }

  private static void quote(String text, StringBuilder word) {
    if (!text.isEmpty()) {
      word.append('\'').append(text.replace("'", "'\\''")).append('\'');
    }
  }

  private static String reference(String variable, Place place) {
    return switch (place) {
      case PLAIN -> "\"${" + variable + "}\"";
      case JSON -> "\"$(json \"${" + variable + "}\")\"";
      case URL -> "\"$(url \"${" + variable + "}\")\"";
    };
  }
}
