package dev.dispatch.core.expression.regex;

import dev.dispatch.api.DispatchException;
import java.util.function.LongSupplier;

/** A text that refuses to be read on after its time is up, so that no search can hang a run. */
final class TimedText implements CharSequence {

  static final long LIMIT_NANOS = 200_000_000;
  private static final int READS_PER_LOOK = 256;

  private final CharSequence text;
  private final LongSupplier nanoClock;
  private final long start;
  private int reads;

  TimedText(CharSequence text, LongSupplier nanoClock) {
    this.text = text;
    this.nanoClock = nanoClock;
    this.start = nanoClock.getAsLong();
  }

  @Override
  public char charAt(int index) {
    if (++reads % READS_PER_LOOK == 0 && nanoClock.getAsLong() - start > LIMIT_NANOS) {
      throw tooSlow(); // G-A9
    }
    return text.charAt(index);
  }

  private DispatchException tooSlow() {
    return new DispatchException(
        RegexError.REGEX_TOO_SLOW,
        "a regular expression was given up after "
            + LIMIT_NANOS / 1_000_000
            + " ms on a text of "
            + text.length()
            + " characters",
        "Narrow the path to a shorter text, or repeat less in the pattern.");
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
