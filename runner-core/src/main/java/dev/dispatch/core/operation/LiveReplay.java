package dev.dispatch.core.operation;

import dev.dispatch.core.job.GivenInputs;
import dev.dispatch.core.job.JobDocument;
import dev.dispatch.core.run.RunOrigin;
import dev.dispatch.core.run.replay.RecordedRun;
import java.util.List;
import java.util.Optional;

/** Runs a recorded run again against the network, as a new run with the same inputs. */
final class LiveReplay {

  private final OperationContext context;
  private final RecordedRun run;

  LiveReplay(OperationContext context, RecordedRun run) {
    this.context = context;
    this.run = run;
  }

  Outcome<ReplayRun.Output> run(ReplayRun.Input input) throws InterruptedException {
    try (RunLauncher launcher =
        RunLauncher.open(input.environment().applyTo(context), input.scope().scopes())) {
      JobDocument job = ReplayRun.job(context, run, input, launcher.ports().modules());
      RecordedRun.requireNoLiteralSecrets(job);
      GivenInputs given =
          input.inputs().given(context, job).values(run.knownInputs()).sharedWithOthers();
      Outcome<RunReport> outcome =
          launcher.run(
              job, given, Launch.from("job-replay", RunOrigin.replayOf(run.record().runId())));
      return new Outcome<>(output(outcome.output()), outcome.next(), outcome.failure());
    }
  }

  private ReplayRun.Output output(RunReport report) {
    return new ReplayRun.Output(
        report.status(),
        run.record().runId(),
        0,
        0,
        Optional.empty(),
        List.of(),
        Optional.of(report));
  }
}
