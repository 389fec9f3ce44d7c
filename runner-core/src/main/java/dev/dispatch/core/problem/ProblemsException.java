package dev.dispatch.core.problem;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.ErrorCode;
import java.util.List;

/** A text that cannot be used, with everything that is wrong with it, in the order of the text. */
public final class ProblemsException extends DispatchException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * Creates an error from at least one problem.
   *
   * @param source the text's name: a path, or {@code <stdin>}
   */
  public ProblemsException(
      ErrorCode code, String message, String hint, String source, List<Problem> problems) {
    super(code, message, hint, java.util.Map.of("source", source), null);
    this.problems = problems.stream().sorted(Problem.BY_POSITION).toList();
  }

  /** Returns the problems, sorted by place. */
  public List<Problem> problems() {
    return problems;
  }
}
