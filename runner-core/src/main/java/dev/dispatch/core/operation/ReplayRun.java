package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.core.job.JobDocument;
import dev.dispatch.core.job.JobError;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.run.RunError;
import dev.dispatch.core.run.RunRecord;
import dev.dispatch.core.run.RunStatus;
import dev.dispatch.core.run.RunStore;
import dev.dispatch.core.run.replay.Difference;
import dev.dispatch.core.run.replay.RecordedRun;
import dev.dispatch.core.run.replay.Replay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs a recorded run again: offline, on what was recorded, and says whether it does the same; or
 * live, with the same inputs.
 */
public final class ReplayRun implements Operation<ReplayRun.Input, ReplayRun.Output> {

  private static final String IDENTICAL = "IDENTICAL";

  /** Which run, and how. */
  public record Input(
      @Option(value = "--run-id", label = "id")
          @Description("The run: its id, a part that only one id has, or latest.")
          @Default("\"latest\"")
          String runId,
      @Option("--case")
          @Description("Another version of the job, to be replayed on the same recording.")
          Optional<String> jobCase,
      @Description("Run it again against the network, as a new run.") @Default("false")
          boolean live,
      @Default("{}") InputOptions inputs,
      @Default("{}") EnvironmentOptions environment,
      @Default("{}") ScopeOptions scope) {}

  /** What came of it. */
  public record Output(
      @Description("IDENTICAL, DIFFERENT, or for --live how the new run ended.") String outcome,
      @Description("The recorded run's id.") String runId,
      @Description("How many steps were compared.") int steps,
      @Description("How many calls were answered from the record.") int calls,
      @Description("The first difference.") Optional<Difference> difference,
      @Description("What is not as it was, and need not show in the outcome.") List<String> notes,
      @Description("The new run, for --live.") Optional<RunReport> run) {}

  @Override
  public OperationSpec<Input, Output> spec() {
    return OperationSpec.of(
            "job.replay",
            "Run a recorded run again, offline, and compare",
            Input.class,
            Output.class,
            OperationEffect.NETWORK)
        .failingWith(
            RunError.RUN_NOT_FOUND,
            RunError.RUN_ID_AMBIGUOUS,
            RunError.RUN_REPLAY_DIFFERS,
            RunError.RUN_NOT_REPLAYABLE,
            JobError.JOB_INVALID)
        .examples(
            "dispatch job replay --run-id latest",
            "dispatch job replay --run-id latest --case edited.job.case.json --json",
            "dispatch job replay --run-id latest --live --read-only");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) throws InterruptedException {
    RunRecord record =
        RunRecord.in(new RunStore(context.workspace().runOutput()).require(input.runId()));
    RecordedRun run = RecordedRun.of(record);
    return input.live() ? new LiveReplay(context, run).run(input) : offline(context, run, input);
  }

  private static Outcome<Output> offline(OperationContext context, RecordedRun run, Input input) {
    try (ModuleRegistry modules = context.openModules()) {
      JobDocument job = job(context, run, input, modules);
      Replay.Result result = Replay.of(run, job, modules, context.secrets());
      return outcome(run.record(), input, result);
    }
  }

  /** Another version of the job gets the action defaults of the run, whatever they are now. */
  static JobDocument job(
      OperationContext context, RecordedRun run, Input input, ModuleRegistry modules) {
    return input
        .jobCase()
        .map(named -> run.defaults(modules).applyTo(JobSource.of(context).load(named)))
        .orElseGet(() -> run.job(context.workspace().cwd(), modules));
  }

  private static Outcome<Output> outcome(RunRecord run, Input input, Replay.Result result) {
    String said = result.difference().isEmpty() ? IDENTICAL : "DIFFERENT";
    Output output =
        new Output(
            said,
            run.runId(),
            result.steps(),
            result.calls(),
            result.difference(),
            result.notes(),
            Optional.empty());
    return result
        .difference()
        .map(found -> differing(output, found, input))
        .orElseGet(() -> Outcome.of(output).next(nextOfSame(run, input)));
  }

  private static List<NextCommand> nextOfSame(RunRecord run, Input input) {
    NextCommand verify =
        run.status() == RunStatus.SUCCESS
            ? RunCommands.verify(run.runId())
            : RunCommands.inspect("see what failed", run.runId());
    return input
        .jobCase()
        .map(edited ->
            List.of(
                NextCommand.network(
                    "run the edited job against the network", "job", "run", "--case", edited),
                verify))
        .orElse(List.of(verify));
  }

  private static Outcome<Output> differing(Output output, Difference found, Input input) {
    List<NextCommand> next = new ArrayList<>();
    String runId = output.runId();
    found
        .step()
        .ifPresent(step ->
            next.add(
                NextCommand.read(
                    "see the step as it was recorded",
                    "job",
                    "inspect",
                    "--run-id",
                    runId,
                    "--step",
                    step)));
    next.add(
        NextCommand.network(
            "see what the servers answer now", "job", "replay", "--run-id", runId, "--live"));
    return Outcome.of(output)
        .next(next)
        .failing(
            RunError.RUN_REPLAY_DIFFERS,
            "The replay differs"
                + found.step().map(step -> " at step '" + step + "'").orElse("")
                + ", "
                + found.path()
                + ": recorded "
                + found.recorded().orElse("nothing")
                + ", now "
                + found.now().orElse("nothing")
                + ".",
            input.jobCase().isPresent()
                ? "Correct the job where this is not what you meant to change."
                : "A module or the record has changed since the run; see the notes.");
  }
}
