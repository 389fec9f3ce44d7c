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
  public static final Comparator<Problem> BY_POSITION =
      Comparator.comparing((Problem p) -> p.position().orElse(Position.NOWHERE))
          .thenComparing(Problem::pointer)
          .thenComparing(Problem::code)
          .thenComparing(Problem::message);

  /** Returns a problem whose place in the text is not known yet. */
  public static Problem at(String pointer, String code, String message, String hint) {
    return new Problem(code, pointer, Optional.empty(), message, hint);
  }

  /** Returns this problem with its place in the text. */
  public Problem positioned(Position place) {
    return new Problem(code, pointer, Optional.of(place), message, hint);
  }
}
