package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Range;
import dev.dispatch.core.run.RunRecord;
import dev.dispatch.core.run.RunStore;
import java.nio.file.Path;
import java.util.List;

/** Lists recorded runs, newest first. */
public final class ListRuns implements Operation<ListRuns.Input, ListRuns.Output> {

  /** How many. */
  public record Input(
      @Description("How many runs to list.") @Range(min = 1, max = 10_000) @Default("20")
          int limit) {}

  /** The runs. */
  public record Output(
      @Description("Where the runs are.") String root,
      @Description("How many runs there are in all.") int total,
      @Description("The newest runs, newest first.") List<RunRow> runs) {}

  @Override
  public OperationSpec<Input, Output> spec() {
    return OperationSpec.of(
            "job.list", "List recorded runs", Input.class, Output.class, OperationEffect.READ)
        .examples("dispatch job list", "dispatch job list --limit 5 --json");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) {
    Path root = context.workspace().runOutput();
    List<String> ids = new RunStore(root).ids();
    List<RunRow> rows =
        ids.stream()
            .limit(input.limit())
            .map(id -> RunRow.of(RunRecord.in(root.resolve(id))))
            .toList();
    return Outcome.of(new Output(root.toString(), ids.size(), rows)).next(next(ids));
  }

  private static List<NextCommand> next(List<String> ids) {
    return ids.isEmpty()
        ? List.of(NextCommand.read("find a job to run", "job", "cases"))
        : List.of(RunCommands.inspect("look at the newest run", ids.getFirst()));
  }
}
