package dev.dispatch.core.problem;

import java.util.Comparator;
import java.util.Optional;

/**
 * One thing that is wrong with a text that a user wrote.
 *
 * @param code a stable code, {@code AREA_WHAT}
 * @param pointer the JSON Pointer (RFC 6901) of the offending value; empty string for the root
 * @param position its place in the text, where the text is known
 * @param message what is wrong, the offending name quoted
 * @param hint what to do
 */
public record Problem(
    String code, String pointer, Optional<Position> position, String message, String hint) {

  /** By place in the text, then by pointer and code, so that reports are stable. */
  public static final Comparator<Problem> BY_POSITION = Problem::compare;

  /** Returns a problem whose place in the text is not known yet. */
  public static Problem at(String pointer, String code, String message, String hint) {
    return new Problem(code, pointer, Optional.empty(), message, hint);
  }

  // By hand: the start-up cache holds no comparator that Comparator.comparing makes.
  private static int compare(Problem a, Problem b) {
    int byPlace =
        a.position().orElse(Position.NOWHERE).compareTo(b.position().orElse(Position.NOWHERE));
    if (byPlace != 0) {
      return byPlace;
    }
    int byPointer = a.pointer().compareTo(b.pointer());
    if (byPointer != 0) {
      return byPointer;
    }
    int byCode = a.code().compareTo(b.code());
    return byCode != 0 ? byCode : a.message().compareTo(b.message());
  }

  /** Returns this problem with its place in the text. */
  public Problem positioned(Position place) {
    return new Problem(code, pointer, Optional.of(place), message, hint);
  }
}
