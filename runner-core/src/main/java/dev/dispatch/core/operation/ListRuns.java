package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Range;
import dev.dispatch.core.run.RunStatus;
import dev.dispatch.core.run.store.RunCatalog;
import dev.dispatch.core.run.store.RunPage;
import dev.dispatch.core.run.store.RunQuery;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Lists recorded runs, newest first; runs of batches are listed by {@code job batch-inspect}. */
public final class ListRuns implements Operation<ListRuns.Input, ListRuns.Output> {

  /** Which, and how many. */
  public record Input(
      @Description("Only runs that stand like this.") Optional<RunStatus> status,
      @Option(label = "type") @Description("Only runs of jobs of this type.")
          Optional<String> jobType,
      @Option(label = "time")
          @Description("Only runs that started then or later: 2h, 7d, 2026-01-31, or an instant.")
          Optional<String> since,
      @Description("How many runs to list.") @Range(min = 1, max = 10_000) @Default("20")
          int limit) {}

  /** The runs. */
  public record Output(
      @Description("Where the runs are.") String root,
      @Description("How many runs there are in all, whatever was asked for.") int total,
      @Description("How many batches there are beside them.") int batches,
      @Description("The newest runs that were asked for, newest first.") List<RunRow> runs) {}

  @Override
  public OperationSpec<Input, Output> spec() {
    return OperationSpec.of(
            "job.list", "List recorded runs", Input.class, Output.class, OperationEffect.READ)
        .failingWith(OperationError.OPERATION_TIME_INVALID)
        .examples(
            "dispatch job list",
            "dispatch job list --status FAILED --since 2h",
            "dispatch job list --job-type demo --limit 5 --json");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) {
    Path root = context.workspace().runOutput();
    RunQuery query =
        new RunQuery(
            input.status(),
            input.jobType(),
            input.since().map(time -> PastTime.parse("--since", time, context.clock().instant())),
            input.limit());
    RunPage page = RunCatalog.of(root).find(query);
    List<RunRow> rows = page.runs().stream().map(RunRow::of).toList();
    return Outcome.of(new Output(root.toString(), page.total(), page.batches(), rows))
        .next(next(rows));
  }

  private static List<NextCommand> next(List<RunRow> rows) {
    return rows.isEmpty()
        ? List.of(NextCommand.read("find a job to run", "job", "cases"))
        : List.of(RunCommands.inspect("look at the newest run", rows.getFirst().runId()));
  }
}
