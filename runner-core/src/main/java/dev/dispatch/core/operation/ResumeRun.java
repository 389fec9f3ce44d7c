package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.core.job.GivenInputs;
import dev.dispatch.core.job.JobDocument;
import dev.dispatch.core.job.JobError;
import dev.dispatch.core.job.PlacedStep;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.run.RunError;
import dev.dispatch.core.run.RunOrigin;
import dev.dispatch.core.run.RunRecord;
import dev.dispatch.core.run.RunStore;
import dev.dispatch.core.run.TakenOver;
import dev.dispatch.core.run.replay.RecordedRun;
import dev.dispatch.core.run.replay.ResumedRun;
import java.util.Optional;

/** Goes on from a recorded run: a new run that takes over the results of the steps before. */
public final class ResumeRun implements Operation<ResumeRun.Input, ResumeRun.Output> {

  /** Which run, and from where. */
  public record Input(
      @Option(value = "--run-id", label = "id")
          @Description("The run: its id, a part that only one id has, or latest.")
          @Default("\"latest\"")
          String runId,
      @Option(value = "--from", label = "step")
          @Description("The first step to run, by id or number; else the first that did not pass.")
          Optional<String> from,
      @Option("--case") @Description("The job, corrected from that step on.")
          Optional<String> jobCase,
      @Default("{}") InputOptions inputs,
      @Default("{}") EnvironmentOptions environment,
      @Default("{}") ScopeOptions scope) {}

  /** What came of it. */
  public record Output(
      @Description("The run that was gone on from.") String resumedRunId,
      @Description("The first step that ran.") String fromStep,
      @Description("How many steps were taken over.") int takenOver,
      @Description("The new run.") RunReport run) {}

  @Override
  public OperationSpec<Input, Output> spec() {
    return OperationSpec.of(
            "job.resume",
            "Go on from a recorded run, live",
            Input.class,
            Output.class,
            OperationEffect.NETWORK)
        .failingWith(
            RunError.RUN_NOT_FOUND,
            RunError.RUN_ID_AMBIGUOUS,
            RunError.RUN_NOT_RESUMABLE,
            RunError.RUN_STEP_UNKNOWN,
            JobError.JOB_INVALID)
        .examples(
            "dispatch job resume --run-id latest",
            "dispatch job resume --run-id latest --from 3 --case corrected.job.case.json --json");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) throws InterruptedException {
    RunRecord record =
        RunRecord.in(new RunStore(context.workspace().runOutput()).require(input.runId()));
    RecordedRun run = RecordedRun.of(record);
    try (RunLauncher launcher =
        RunLauncher.open(input.environment().applyTo(context), input.scope().scopes())) {
      ModuleRegistry modules = launcher.ports().modules();
      JobDocument then = run.job(context.workspace().cwd(), modules);
      JobDocument now =
          input
              .jobCase()
              .map(named -> run.defaults(modules).applyTo(JobSource.of(context).load(named)))
              .orElse(then);
      ResumedRun resumed = new ResumedRun(run, then, now);
      PlacedStep first = resumed.first(input.from());
      TakenOver taken = resumed.before(first);
      RecordedRun.requireNoLiteralSecrets(now);
      GivenInputs given =
          input.inputs().given(context, now).values(run.knownInputs()).sharedWithOthers();
      Launch launch =
          Launch.from(
              "job-resume", RunOrigin.resumeOf(record.runId(), first.id(), taken.cookies()));
      Outcome<RunReport> outcome = launcher.run(now, given, launch.takingOver(taken));
      Output output =
          new Output(record.runId(), first.id(), taken.steps().size(), outcome.output());
      return new Outcome<>(output, outcome.next(), outcome.failure());
    }
  }
}
