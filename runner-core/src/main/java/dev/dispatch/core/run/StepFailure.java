package dev.dispatch.core.run;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.ErrorCode;
import dev.dispatch.api.ErrorKind;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.problem.ProblemsException;
import java.util.List;

/**
 * Why a step or a run failed.
 *
 * @param code the stable code
 * @param kind decides exit code and retry advice
 * @param message what is wrong
 * @param hint what to do
 * @param problems what is wrong with a resolved payload, if that is it
 */
public record StepFailure(
    String code, ErrorKind kind, String message, String hint, List<Problem> problems) {

  /** Returns what an error says. */
  public static StepFailure of(DispatchException error) {
    List<Problem> problems = error instanceof ProblemsException many ? many.problems() : List.of();
    return new StepFailure(
        error.code().name(), error.code().kind(), error.getMessage(), error.hint(), problems);
  }

  static StepFailure of(RunError code, String message, String hint) {
    return new StepFailure(code.name(), code.kind(), message, hint, List.of());
  }

  /** Returns whether it says no more than that the step was told to stop. */
  boolean isStop() {
    return code.equals(RunError.RUN_STEP_STOPPED.name())
        || code.equals(RunError.RUN_CANCELLED.name());
  }

  /** Returns the code as one that an error can carry. */
  public ErrorCode asCode() {
    return new Code(code, kind);
  }

  private record Code(String name, ErrorKind kind) implements ErrorCode {}
}
