package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Range;
import dev.dispatch.core.run.RunError;
import dev.dispatch.core.run.store.Prunable;
import dev.dispatch.core.run.store.RunPruning;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Deletes the directories of old runs and batches; never those of one that runs. */
public final class PruneRuns implements Operation<PruneRuns.Input, PruneRuns.Output> {

  /** A long list of ids would help nobody. */
  private static final int SHOWN = 100;

  /** What stays. */
  public record Input(
      @Option(label = "count")
          @Description("Keep so many of the newest runs and batches.")
          @Range(min = 0, max = 100_000_000)
          Optional<Integer> keep,
      @Option(label = "time")
          @Description("Delete what started before: 7d ago, 2026-01-31, or an instant.")
          Optional<String> olderThan,
      @Description("Only say what would be deleted.") @Default("false") boolean dryRun) {}

  /** What was deleted, or would be. */
  public record Output(
      @Description("Where the runs are.") String root,
      @Description("Whether nothing was deleted because --dry-run was given.") boolean dryRun,
      @Description("How many runs.") int runs,
      @Description("How many batches, each with its runs.") int batches,
      @Description("How many bytes their files had.") long bytes,
      @Description("The ids, newest first; the first 100.") List<String> ids) {}

  @Override
  public OperationSpec<Input, Output> spec() {
    return OperationSpec.of(
            "job.prune",
            "Delete old runs and batches",
            Input.class,
            Output.class,
            OperationEffect.WRITE)
        .failingWith(RunError.RUN_PRUNE_UNBOUNDED, OperationError.OPERATION_TIME_INVALID)
        .examples(
            "dispatch job prune --keep 100 --dry-run", "dispatch job prune --older-than 7d --json");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) {
    if (input.keep().isEmpty() && input.olderThan().isEmpty()) {
      throw new OperationFailure(
          RunError.RUN_PRUNE_UNBOUNDED,
          "It is not said what may be deleted.",
          "Give --keep <count>, --older-than <time>, or both; then what meets both is deleted.",
          NextCommand.read("see what would go", "job", "prune", "--keep", "100", "--dry-run"));
    }
    Path root = context.workspace().runOutput();
    RunPruning pruning = new RunPruning(root);
    Optional<Instant> before =
        input
            .olderThan()
            .map(time -> PastTime.parse("--older-than", time, context.clock().instant()));
    List<Prunable> doomed = pruning.find(input.keep().orElse(0), before);
    if (!input.dryRun()) {
      pruning.delete(doomed);
    }
    return Outcome.of(
        output(root, input.dryRun(), doomed), NextCommand.read("see what is left", "job", "list"));
  }

  private static Output output(Path root, boolean dryRun, List<Prunable> doomed) {
    int batches = (int) doomed.stream().filter(Prunable::batch).count();
    return new Output(
        root.toString(),
        dryRun,
        doomed.size() - batches,
        batches,
        doomed.stream().mapToLong(Prunable::bytes).sum(),
        doomed.stream().limit(SHOWN).map(Prunable::id).toList());
  }
}
