package dev.dispatch.core.job;

import dev.dispatch.core.expression.Interpolation;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.problem.Counts;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.problem.ProblemsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds everything that is wrong with a job without running it. */
public final class JobValidator {

  private JobValidator() {}

  /** Returns every problem at its place, sorted; an empty list for a job that may run. */
  public static List<Problem> validate(JobDocument job, ModuleRegistry modules) {
    return validate(job, modules, Set.of());
  }

  /** Returns every problem of a job that others run. */
  static List<Problem> validate(JobDocument job, ModuleRegistry modules, Set<Path> chain) {
    JobOutline outline = JobOutline.of(job, modules);
    List<Problem> problems = new ArrayList<>();
    problems.addAll(InputDeclarationCheck.problems(outline));
    problems.addAll(StepIdCheck.problems(outline));
    problems.addAll(ActionCheck.problems(outline, modules));
    problems.addAll(PayloadCheck.problems(outline));
    problems.addAll(TimeCheck.problems(outline));
    problems.addAll(NestingCheck.problems(outline));
    problems.addAll(ChildJobCheck.problems(outline, chain));
    problems.addAll(ForEachCheck.problems(outline));
    problems.addAll(RetryCheck.problems(outline));
    problems.addAll(CaptureCheck.problems(outline));
    problems.addAll(ConditionCheck.problems(outline));
    problems.addAll(ConditionPathCheck.problems(outline));
    problems.addAll(PlaceholderTypeCheck.problems(outline));
    problems.addAll(CredentialCheck.problems(outline));
    problems.addAll(VerificationCheck.problems(outline));
    problems.addAll(Interpolation.problems(job.tree().path("http"), "/http"));
    problems.addAll(ReferenceCheck.problems(outline));
    return job.locate(problems).stream().sorted(Problem.BY_POSITION).distinct().toList();
  }

  /** Returns what is odd about a job that may run all the same, at its place, sorted. */
  public static List<Problem> advice(JobDocument job, ModuleRegistry modules) {
    JobOutline outline = JobOutline.of(job, modules);
    List<Problem> advice = new ArrayList<>(UnusedCaptureCheck.advice(outline));
    advice.addAll(CleanupCheck.advice(outline));
    return job.locate(advice).stream().sorted(Problem.BY_POSITION).distinct().toList();
  }

  /** Throws every problem of a job that may not run. */
  public static void require(JobDocument job, ModuleRegistry modules) {
    List<Problem> problems = validate(job, modules);
    if (!problems.isEmpty()) {
      throw new ProblemsException(
          JobError.JOB_INVALID,
          "The job cannot run: " + Counts.of(problems.size(), "problem") + ".",
          "Correct each problem, then validate the job again.",
          job.text().source(),
          problems);
    }
  }
}
