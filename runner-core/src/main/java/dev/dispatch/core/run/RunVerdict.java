package dev.dispatch.core.run;

import dev.dispatch.core.job.JobConditionFiles;
import dev.dispatch.core.job.Verification;
import java.util.List;
import java.util.Optional;

/** Decides how a run ended. */
final class RunVerdict {

  private RunVerdict() {}

  static RunResult of(RunSession session) {
    RunPlan plan = session.plan();
    RunPorts ports = session.ports();
    RunScope scope = session.scope();
    List<StepResult> steps = session.outcomes().inOrder();
    Optional<StepResult> failed = session.outcomes().firstFailure();
    boolean cancelled = ports.cancellation().isCancelled();
    RunStatus soFar = failed.isPresent() ? RunStatus.FAILED : RunStatus.SUCCESS;
    RunEvidence evidence =
        evidence(cancelled ? RunStatus.CANCELLED : soFar, session.recorder(), scope, steps);
    // The same verdict as 'job assert' gives later: both evaluate the same verification.
    List<CheckResult> checks =
        plan.job().job().verification().stream()
            .flatMap(wanted -> verify(wanted, evidence, plan, ports).stream())
            .toList();
    Optional<StepFailure> failure =
        cancelled
            ? Optional.of(cancelled())
            : failed.flatMap(StepResult::failure).or(() -> RunVerification.failure(checks));
    return new RunResult(
        failure.isPresent() && !cancelled ? RunStatus.FAILED : evidence.status(),
        steps,
        failed,
        failure,
        checks,
        scope.run().deepCopy(),
        evidence.calls().size(),
        evidence.failedCalls(),
        session.children().ended(),
        session.recorder().mayHaveBeenDone());
  }

  private static List<CheckResult> verify(
      Verification wanted, RunEvidence evidence, RunPlan plan, RunPorts ports) {
    return RunVerification.evaluate(
        wanted,
        evidence,
        new JobConditionFiles(plan.job().folder()),
        ports.secrets().redactor()::redact);
  }

  private static RunEvidence evidence(
      RunStatus status, RunRecorder recorder, RunScope scope, List<StepResult> steps) {
    List<String> failed =
        steps.stream()
            .filter(step -> step.status() == StepStatus.FAILED)
            .map(step -> step.step().id())
            .toList();
    return new RunEvidence(status, true, true, failed, scope.document(), recorder.evidence());
  }

  private static StepFailure cancelled() {
    return StepFailure.of(
        RunError.RUN_CANCELLED, "The run was cancelled by a signal.", "Run the job again.");
  }
}
