package dev.dispatch.core.operation;

import dev.dispatch.api.ErrorCode;
import java.util.List;
import java.util.Optional;

/**
 * What an operation hands back.
 *
 * @param output the result, whole also after a failure
 * @param next what to do now, best first
 * @param failure why the operation failed; empty means success, exit 0
 */
public record Outcome<O extends Record>(
    O output, List<NextCommand> next, Optional<Failure> failure) {

  public Outcome {
    next = List.copyOf(next);
  }

  /** Returns a success. */
  public static <O extends Record> Outcome<O> of(O output, NextCommand... next) {
    return new Outcome<>(output, List.of(next), Optional.empty());
  }

  /** Returns this outcome with its next commands replaced. */
  public Outcome<O> next(List<NextCommand> commands) {
    return new Outcome<>(output, commands, failure);
  }

  /** Returns this outcome as a failure. */
  public Outcome<O> failing(ErrorCode code, String message, String hint) {
    return new Outcome<>(output, next, Optional.of(new Failure(code, message, hint, false)));
  }

  /**
   * Returns this outcome as the answer no: the output is printed as it would be for yes, and only
   * the exit code tells them apart.
   */
  public Outcome<O> answeringNo(ErrorCode code) {
    return new Outcome<>(output, next, Optional.of(new Failure(code, "", "", true)));
  }
}
