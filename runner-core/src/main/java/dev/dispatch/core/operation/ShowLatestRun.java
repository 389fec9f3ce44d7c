package dev.dispatch.core.operation;

import dev.dispatch.core.run.RunError;
import dev.dispatch.core.run.RunRecord;
import dev.dispatch.core.run.RunStore;

/** Shows which run is the newest; ended or not. */
public final class ShowLatestRun implements Operation<ShowLatestRun.Input, RunRow> {

  /** Nothing to say. */
  public record Input() {}

  @Override
  public OperationSpec<Input, RunRow> spec() {
    return OperationSpec.of(
            "job.latest", "Show the newest run", Input.class, RunRow.class, OperationEffect.READ)
        .failingWith(RunError.RUN_NOT_FOUND)
        .examples("dispatch job latest");
  }

  @Override
  public Outcome<RunRow> run(OperationContext context, Input input) {
    RunRecord run = RunRecord.in(new RunStore(context.workspace().runOutput()).require("latest"));
    return Outcome.of(RunRow.of(run), RunCommands.inspect("look at the run", run.runId()));
  }
}
