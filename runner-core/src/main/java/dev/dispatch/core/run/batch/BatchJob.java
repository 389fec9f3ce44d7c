package dev.dispatch.core.run.batch;

import dev.dispatch.core.job.GivenInputs;
import dev.dispatch.core.job.JobDocument;
import dev.dispatch.core.run.BatchId;
import dev.dispatch.core.run.BatchPlace;
import dev.dispatch.core.run.RunPlan;
import dev.dispatch.core.run.RunPlanner;
import dev.dispatch.core.run.RunPorts;
import dev.dispatch.core.run.RunSeed;
import dev.dispatch.core.workspace.Environment;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * The job of a batch, planned once; each run differs by its place and its row only.
 *
 * @param planned the plan of the first run
 * @param inputs what every run gets
 * @param rows the data file
 */
public record BatchJob(RunPlan planned, GivenInputs inputs, Optional<RowFile> rows) {

  /** Returns how many rows fit the job; throws every one that does not. */
  public static long checkRows(
      JobDocument job, GivenInputs inputs, RowFile rows, Environment environment) {
    return RowCheck.check(job, inputs, rows, environment);
  }

  /** Returns the inputs of the first run. */
  public static GivenInputs firstInputs(GivenInputs inputs, Optional<RowFile> rows) {
    if (rows.isEmpty()) {
      return inputs;
    }
    try (RowReader reader = rows.get().open()) {
      return inputs.and(reader.next().orElseThrow().entries());
    }
  }

  RowCycle cycle() {
    return new RowCycle(rows.map(file -> (Supplier<RowReader>) file::open));
  }

  /** Plans one run. */
  RunPlan plan(
      BatchFiles files, BatchSettings settings, Launch launch, int worker, RunPorts ports) {
    String runId = BatchId.run(settings.batchId(), launch.index());
    OptionalLong count =
        settings.count().isPresent()
            ? OptionalLong.of(settings.count().get())
            : OptionalLong.empty();
    RunPlan.Identity identity =
        new RunPlan.Identity(
            runId,
            files.run(runId),
            planned.identity().argv(),
            planned.identity().cliVersion(),
            Optional.of(new BatchPlace(settings.batchId(), launch.index(), count, worker)));
    return launch
        .row()
        .map(row -> RunPlanner.again(planned, inputs.and(row.entries()), identity, ports))
        .orElseGet(() -> planned.again(identity, RunSeed.draw(ports.random())));
  }
}
