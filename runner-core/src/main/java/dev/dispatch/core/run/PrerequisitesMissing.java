package dev.dispatch.core.run;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.job.DependencyCheck;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.problem.ProblemsException;
import java.util.List;

/** A job whose dependencies are not there, with what would fill them. */
public final class PrerequisitesMissing extends DispatchException {

  private static final long serialVersionUID = 1L;

  private final transient ProblemsException problems;
  private final transient List<DependencyCheck.Missing> memory;

  PrerequisitesMissing(ProblemsException problems, List<DependencyCheck.Missing> memory) {
    super(problems.code(), problems.getMessage(), problems.hint(), problems.details(), problems);
    this.problems = problems;
    this.memory = List.copyOf(memory);
  }

  /** Returns the same error as a problems report. */
  public ProblemsException report() {
    return problems;
  }

  /** Returns everything that is wrong. */
  public List<Problem> problems() {
    return problems.problems();
  }

  /** Returns the memory values that are missing. */
  public List<DependencyCheck.Missing> memory() {
    return memory;
  }
}
