package dev.dispatch.core.schema;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Regular expressions of the JDK, which may look around and back, with their steps counted. */
final class CountedPattern {

  /** The characters that a match may look at; takes some ten milliseconds. */
  private static final int MAX_STEPS = 1_000_000;

  private CountedPattern() {}

  /** Returns the search for a pattern; empty where the JDK does not know its syntax. */
  static Optional<Predicate<String>> of(String pattern) {
    try {
      Pattern compiled = Pattern.compile(RegexDialect.JDK.translate(pattern));
      return Optional.of(text -> matches(compiled, text));
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }

  /** A long text overruns the stack of an alternative that is repeated. */
  private static boolean matches(Pattern pattern, String text) {
    try {
      return pattern.matcher(new CountedText(text, new int[1])).find();
    } catch (OutOfSteps | StackOverflowError e) {
      return false;
    }
  }

  private static final class OutOfSteps extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutOfSteps() {
      super("too many steps", null, false, false);
    }
  }

  /** A text that counts how often it is looked at. */
  private static final class CountedText implements CharSequence {

    private final CharSequence text;
    private final int[] steps;

    CountedText(CharSequence text, int[] steps) {
      this.text = text;
      this.steps = steps;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (++steps[0] > MAX_STEPS) {
        throw new OutOfSteps();
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new CountedText(text.subSequence(start, end), steps);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
