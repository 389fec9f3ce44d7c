package dev.dispatch.core.run.batch;

import dev.dispatch.api.schema.Description;
import java.util.Optional;

/** Runs that failed alike. */
public record FailureGroup(
    @Description("The specific error code.") String code,
    @Description("USAGE, NOT_FOUND, TRANSIENT, EXPECTATION or RUNTIME.") String kind,
    @Description("The step that failed; empty where the run as a whole did.") Optional<String> step,
    @Description("How many runs.") long count,
    @Description("What the first of them said.") String message,
    @Description("The first of them.") String firstRunId,
    @Description("One whose directory is kept.") Optional<String> keptRunId) {

  static FailureGroup first(RunLine run, RunLine.Fault fault) {
    return new FailureGroup(
        fault.code(),
        fault.kind(),
        fault.step(),
        1,
        fault.message(),
        run.runId(),
        run.kept() ? Optional.of(run.runId()) : Optional.empty());
  }

  FailureGroup plus(RunLine run) {
    return new FailureGroup(
        code,
        kind,
        step,
        count + 1,
        message,
        firstRunId,
        keptRunId.or(() -> run.kept() ? Optional.of(run.runId()) : Optional.empty()));
  }
}
