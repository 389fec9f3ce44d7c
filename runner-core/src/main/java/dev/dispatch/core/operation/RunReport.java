package dev.dispatch.core.operation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dispatch.api.schema.Description;
import dev.dispatch.core.job.JobDocument;
import dev.dispatch.core.operation.plan.JobPlan;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.run.StepFailure;
import java.util.List;
import java.util.Optional;

/** What is said of a run that has just ended; bodies are in its files. */
public record RunReport(
    @Description("SUCCESS, FAILED or CANCELLED; PLANNED where nothing was to run.") String status,
    @Description("The run's id.") String runId,
    @Description("The run's folder.") String runDir,
    @Description("The job's type.") String jobType,
    @Description("How many steps passed.") int passed,
    @Description("How many steps failed.") int failed,
    @Description("How many steps were skipped or not reached.") int skipped,
    @Description("How many HTTP calls were made.") int calls,
    @Description("How long the run took, in milliseconds.") long durationMs,
    @Description("The first step that failed.") Optional<FailedStep> failedStep,
    @Description("Equal for two runs that did the same.") String fingerprint,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) @Description("What would run; of --dry-run alone.")
        Optional<JobPlan> plan) {

  /** Returns the report of a run that did not happen. */
  static RunReport planned(JobDocument job, JobPlan plan) {
    return new RunReport(
        "PLANNED",
        "",
        "",
        job.job().jobType(),
        0,
        0,
        0,
        0,
        0,
        Optional.empty(),
        "",
        Optional.of(plan));
  }

  /** The first step that failed. */
  public record FailedStep(
      @Description("1 and up.") int index,
      @Description("The step's id.") String id,
      @Description("The action.") String action,
      @Description("Where the step stands in the job, a JSON Pointer.") String pointer,
      @Description("The specific error code.") String code,
      @Description("Each rule of expect that did not hold.") List<UnmetRule> unmet,
      @Description("What is wrong with the resolved payload.") List<Problem> problems) {}

  /** A rule that did not hold. */
  public record UnmetRule(
      @Description("The JSONPath.") String path,
      @Description("The operator.") String op,
      @Description("What was expected, as JSON, cut.") String expected,
      @Description("What was found, as JSON, cut; empty where there was nothing.")
          Optional<String> actual) {}

  static List<Problem> problems(Optional<StepFailure> failure) {
    return failure.map(StepFailure::problems).orElse(List.of());
  }
}
