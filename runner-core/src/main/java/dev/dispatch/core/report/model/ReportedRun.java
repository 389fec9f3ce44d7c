package dev.dispatch.core.report.model;

import dev.dispatch.core.problem.Counts;
import dev.dispatch.core.run.RunStatus;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A recorded run, complete or not.
 *
 * @param directory the run's folder
 * @param runId its id
 * @param jobType the job's type; the run's id where the record is too short to say
 * @param description the job's own words
 * @param status how it stands
 * @param startedAt when it began
 * @param durationMs how long it took; empty where it was interrupted
 * @param cliVersion the version that ran it
 * @param steps every planned step, in order
 * @param checks the job's verification, as it ended
 * @param calls every call, in order
 * @param failure why it failed
 * @param inputs the resolved inputs; missing where they were not written
 * @param outputs what the job captured; missing where there is no summary
 * @param fingerprint equal for two runs that did the same
 */
public record ReportedRun(
    Path directory,
    String runId,
    String jobType,
    Optional<String> description,
    RunStatus status,
    Optional<Instant> startedAt,
    Optional<Long> durationMs,
    Optional<String> cliVersion,
    List<ReportedStep> steps,
    List<ReportedCheck> checks,
    List<ReportedCall> calls,
    Optional<ReportedFailure> failure,
    JsonNode inputs,
    JsonNode outputs,
    Optional<String> fingerprint)
    implements Reported {

  public ReportedRun {
    steps = List.copyOf(steps);
    checks = List.copyOf(checks);
    calls = List.copyOf(calls);
  }

  /** Returns how many steps ended so. */
  public int count(StepOutcome wanted) {
    return (int) steps.stream().filter(step -> step.outcome() == wanted).count();
  }

  /** Returns whether it ended as it should. */
  public boolean passed() {
    return status == RunStatus.SUCCESS;
  }

  /** Returns the calls by the id of the step that made them. */
  public Map<String, List<ReportedCall>> callsByStep() {
    return calls.stream().collect(Collectors.groupingBy(ReportedCall::stepId));
  }

  /** Returns why it failed where no step and no check says so: a signal, or a run cut short. */
  public Optional<ReportedFailure> ownFailure() {
    boolean told =
        steps.stream().anyMatch(step -> step.outcome().isBad())
            || checks.stream().anyMatch(check -> !check.passed());
    return told || passed() || status == RunStatus.RUNNING
        ? Optional.empty()
        : Optional.of(failure.orElseGet(() -> ReportedFailure.interrupted(status)));
  }

  /** Returns the counts in words: {@code 3 passed, 1 failed, 2 skipped, 5 calls}. */
  public String counts() {
    int bad = count(StepOutcome.FAILED) + count(StepOutcome.INTERRUPTED);
    int idle = count(StepOutcome.SKIPPED) + count(StepOutcome.NOT_RUN);
    return count(StepOutcome.PASSED)
        + " passed, "
        + bad
        + " failed, "
        + idle
        + " skipped, "
        + Counts.of(calls.size(), "call");
  }
}
