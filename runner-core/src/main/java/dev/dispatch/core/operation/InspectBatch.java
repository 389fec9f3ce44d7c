package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Range;
import dev.dispatch.core.run.batch.BatchError;
import dev.dispatch.core.run.batch.BatchFiles;
import dev.dispatch.core.run.batch.BatchStatus;
import dev.dispatch.core.run.batch.BatchStore;
import dev.dispatch.core.run.batch.FailureGroup;
import dev.dispatch.core.run.batch.Inspection;
import dev.dispatch.core.run.batch.Inspector;
import dev.dispatch.core.run.batch.SlowRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Shows the times of a batch, its failures, and what they mean. */
public final class InspectBatch implements Operation<InspectBatch.Input, InspectBatch.Output> {

  /** Which batch. */
  public record Input(
      @Option(value = "--batch-id", label = "id")
          @Description("The batch: its id, a part that only one id has, or latest.")
          @Default("\"latest\"")
          String batchId,
      @Option(label = "n")
          @Description("How many of the slowest runs to name.")
          @Range(min = 0, max = 1000)
          @Default("5")
          int top) {}

  /** What can be told of it. */
  public record Output(
      @Description("The batch's id.") String batchId,
      @Description("The batch's folder.") String batchDir,
      @Description("What its journal tells.") Inspection batch) {}

  @Override
  public OperationSpec<Input, Output> spec() {
    return OperationSpec.of(
            "job.batch-inspect",
            "Show the times and the failures of a batch",
            Input.class,
            Output.class,
            OperationEffect.READ)
        .failingWith(
            BatchError.BATCH_NOT_FOUND,
            BatchError.BATCH_ID_AMBIGUOUS,
            BatchError.BATCH_RECORD_DAMAGED)
        .examples(
            "dispatch job batch-inspect", "dispatch job batch-inspect --batch-id latest --json");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) {
    BatchFiles files = new BatchStore(context.workspace().runOutput()).require(input.batchId());
    Inspection seen = Inspector.inspect(files, input.top());
    return Outcome.of(new Output(files.batchId(), files.directory().toString(), seen))
        .next(next(files, seen));
  }

  private static List<NextCommand> next(BatchFiles files, Inspection seen) {
    List<NextCommand> next = new ArrayList<>();
    boolean unfinished =
        seen.status() == BatchStatus.INTERRUPTED || seen.status() == BatchStatus.CANCELLED;
    if (unfinished) {
      next.add(
          NextCommand.network(
              "run what was not run yet", "job", "run-many", "--resume", files.batchId()));
    }
    worthALook(seen).ifPresent(runId -> next.add(RunCommands.inspect("look at one run", runId)));
    return next;
  }

  // A failure before a slow run; only what is kept can be looked at.
  private static Optional<String> worthALook(Inspection seen) {
    Stream<String> failed =
        seen.figures().failures().stream().map(FailureGroup::keptRunId).flatMap(Optional::stream);
    Stream<String> slow = seen.slowRuns().stream().filter(SlowRun::kept).map(SlowRun::runId);
    return Stream.concat(failed, slow).findFirst();
  }
}
