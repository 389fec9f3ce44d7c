package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.core.report.ReportError;
import dev.dispatch.core.report.ReportFormat;
import dev.dispatch.core.run.BatchId;
import dev.dispatch.core.run.RunError;
import dev.dispatch.core.run.RunStore;
import dev.dispatch.core.run.batch.BatchError;
import dev.dispatch.core.run.batch.BatchStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Makes a report of a recorded run, offline. */
public final class ReportRun implements Operation<ReportRun.Input, ReportRun.Output> {

  /** Which run, in which format, and where to. */
  public record Input(
      @Option(value = "--run-id", label = "id")
          @Description("The run or batch: its id, a part that only one id has, or latest.")
          @Default("\"latest\"")
          String runId,
      @Description("The format.") ReportFormat format,
      @Option(label = "file") @Description("Write the report to this file instead.")
          Optional<String> out) {}

  /** The report. */
  public record Output(
      @Description("The run's or batch's id.") String runId,
      @Description("Its folder.") String runDir,
      @Description("The format.") ReportFormat format,
      @Description("The file that has the report.") Optional<String> out,
      @Description("The report; null where it went to a file.") Optional<String> text) {}

  @Override
  public OperationSpec<Input, Output> spec() {
    return OperationSpec.of(
            "job.report",
            "Make a report of a recorded run for people, CI and other tools",
            Input.class,
            Output.class,
            OperationEffect.WRITE)
        .failingWith(
            RunError.RUN_NOT_FOUND,
            RunError.RUN_ID_AMBIGUOUS,
            BatchError.BATCH_NOT_FOUND,
            BatchError.BATCH_ID_AMBIGUOUS,
            ReportError.REPORT_FORMAT_UNFIT)
        .examples(
            "dispatch job report --format html --out run.html",
            "dispatch job report --run-id latest --format junit --out junit.xml",
            "dispatch job report --format tap");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) {
    Path directory = directory(context, input.runId());
    Optional<Path> out = input.out().map(name -> OutputFile.of(context, name));
    RecordedReport report = RecordedReport.of(context, directory, input.format());
    out.ifPresent(file -> OutputFile.write(file, report.text()));
    report.summarize();
    return Outcome.of(
            new Output(
                directory.getFileName().toString(),
                directory.toString(),
                input.format(),
                out.map(Path::toString),
                out.isPresent() ? Optional.empty() : Optional.of(report.text())))
        .next(next(directory));
  }

  /** A batch is asked for by a part of its id that tells it from a run. */
  private static Path directory(OperationContext context, String asked) {
    Path runOutput = context.workspace().runOutput();
    return asked.contains("batch")
        ? new BatchStore(runOutput).require(asked).directory()
        : new RunStore(runOutput).require(asked);
  }

  private static List<NextCommand> next(Path directory) {
    String id = directory.getFileName().toString();
    return BatchId.isBatch(id)
        ? List.of(NextCommand.read("see the batch", "job", "batch-inspect", "--batch-id", id))
        : List.of(RunCommands.inspect("see the steps", id));
  }
}
