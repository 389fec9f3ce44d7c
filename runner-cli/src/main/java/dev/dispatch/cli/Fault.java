package dev.dispatch.cli;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.ErrorCode;
import dev.dispatch.core.operation.OperationFailure;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.problem.ProblemsException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What went wrong.
 *
 * @param code the specific code; its kind decides exit code and retry advice
 * @param message what is wrong
 * @param hint what to do about it
 * @param details further facts by name
 * @param problems what is wrong with a text, in the order of the text
 * @param cause where it came from, for {@code --debug}
 * @param told whether the output tells it already, and only the exit code is left to give
 */
record Fault(
    ErrorCode code,
    String message,
    String hint,
    Map<String, Object> details,
    List<Problem> problems,
    Optional<Throwable> cause,
    boolean told) {

  Fault(ErrorCode code, String message, String hint, Throwable cause) {
    this(code, message, hint, Map.of(), List.of(), Optional.ofNullable(cause), false);
  }

  static Fault told(ErrorCode code) {
    return new Fault(code, "", "", Map.of(), List.of(), Optional.empty(), true);
  }

  static Fault of(DispatchException error) {
    return new Fault(
        error.code(),
        error.getMessage(),
        error.hint(),
        error.details(),
        problems(error),
        Optional.of(error),
        false);
  }

  private static List<Problem> problems(DispatchException error) {
    Throwable said = error instanceof OperationFailure ? error.getCause() : error;
    return said instanceof ProblemsException text ? text.problems() : List.of();
  }
}
