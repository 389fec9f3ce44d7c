package dev.dispatch.core.schema;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the patterns that the JDK's expressions decide quickly and in the same way as any other
 * engine: {@code ^…$} around characters and classes, at most two of them repeated, nothing nested.
 */
final class PlainPattern {

  /** Two repetitions over so many characters take a million steps at worst. */
  static final int LONGEST_TEXT = 1_024;

  private static final int MAX_REPEATED = 2;

  /** One character or class, with a count behind it or not. */
  private static final Pattern PIECE =
      Pattern.compile(
          "(?:[A-Za-z0-9 _/:,@=<>!~%#&-]|\\\\[-./$^*+?(){}\\[\\]|\\\\dw]"
              + "|\\[\\^?(?:[A-Za-z0-9 _/:,@=<>!~%#.$*+?(){}|-]|\\\\[-./$^*+?(){}\\[\\]|\\\\dw])+\\])"
              + "([*+?]|\\{[0-9]{1,3}(?:,[0-9]{0,3})?\\})?");

  private PlainPattern() {}

  /** Returns the expression to match a whole text with, where the pattern is plain. */
  static Optional<Pattern> of(String pattern) {
    boolean anchored =
        pattern.length() > 2
            && pattern.length() < 200
            && pattern.startsWith("^")
            && pattern.endsWith("$");
    if (!anchored) {
      return Optional.empty();
    }
    String body = pattern.substring(1, pattern.length() - 1);
    return isPlain(body) ? Optional.of(Pattern.compile(body)) : Optional.empty();
  }

  private static boolean isPlain(String body) {
    var pieces = PIECE.matcher(body);
    int repeated = 0;
    int end = 0;
    while (end < body.length() && pieces.find(end) && pieces.start() == end) {
      repeated += pieces.group(1) == null ? 0 : 1;
      end = pieces.end();
    }
    return end == body.length() && repeated <= MAX_REPEATED;
  }
}
