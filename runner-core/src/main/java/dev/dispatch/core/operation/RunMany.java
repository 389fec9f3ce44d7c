package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Range;
import dev.dispatch.core.job.JobError;
import dev.dispatch.core.run.batch.Batch;
import dev.dispatch.core.run.batch.BatchError;
import dev.dispatch.core.run.batch.BatchSummary;
import java.util.Optional;

/** Runs a job many times. */
public final class RunMany implements Operation<RunMany.Input, BatchReport> {

  /** Which job, how often, on what, and what to keep. */
  public record Input(
      @Option("--case")
          @Description("The job: a file, a name below jobs/, or - for standard input.")
          Optional<String> jobCase,
      @Option(label = "n")
          @Description("How many runs; one a row of --data by default.")
          @Range(min = 1, max = 1_000_000_000)
          Optional<Long> count,
      @Option(label = "n")
          @Description("How many run at once; four a processor by default, at least eight.")
          @Range(min = 1, max = 10_000)
          Optional<Long> concurrency,
      @Option(label = "n/s")
          @Description("How many start in a second, minute or hour: 50/s; late ones are told.")
          Optional<String> rate,
      @Option(label = "time") @Description("For how long runs are started: 30s, 5m.")
          Optional<String> duration,
      @Option(label = "file")
          @Description("A .csv with a header or a .jsonl file: a run a row, columns are inputs.")
          Optional<String> data,
      @Default("{}") InputOptions inputs,
      @Option(label = "ms")
          @Description("The least time from one start to the next.")
          @Range(min = 0, max = 3_600_000)
          Optional<Long> staggerMs,
      @Description("Start no run after the first failure.") @Default("false") boolean failFast,
      @Option(label = "n")
          @Description("Start no run after so many failures.")
          @Range(min = 1, max = 1_000_000_000)
          Optional<Long> maxFailures,
      @Option(label = "which")
          @Description(
              "Which runs keep their directory: all, failed, sample:<n> or none; failed and the"
                  + " first ten by default, all up to 100 runs.")
          Optional<String> artifacts,
      @Option(label = "file") @Description("A file that gets a copy of the summary.")
          Optional<String> out,
      @Option(label = "batch-id")
          @Description("Finish this batch: run what has no result yet, as it was asked for then.")
          Optional<String> resume,
      @Default("{}") ReportOptions report,
      @Default("{}") EnvironmentOptions environment,
      @Default("{}") ScopeOptions scope) {}

  @Override
  public OperationSpec<Input, BatchReport> spec() {
    return OperationSpec.of(
            "job.run-many",
            "Run a job many times, side by side",
            Input.class,
            BatchReport.class,
            OperationEffect.NETWORK)
        .failingWith(
            JobError.JOB_INVALID,
            JobError.JOB_FILE_NOT_FOUND,
            BatchError.BATCH_RUNS_FAILED,
            BatchError.BATCH_INTERRUPTED,
            BatchError.BATCH_OPTION_INVALID,
            BatchError.BATCH_DATA_INVALID,
            BatchError.BATCH_CHANGED,
            BatchError.BATCH_NOT_FOUND,
            BatchError.BATCH_ID_AMBIGUOUS,
            BatchError.BATCH_RUNNING)
        .examples(
            "dispatch job run-many --case jobs/flow-sleep.job.case.json --count 20",
            "dispatch job run-many --case login --data users.csv --concurrency 8 --json",
            "dispatch job run-many --case login --rate 50/s --duration 30s --max-failures 10",
            "dispatch job run-many --resume latest");
  }

  @Override
  public Outcome<BatchReport> run(OperationContext context, Input input)
      throws InterruptedException {
    Optional<BatchResume> resume =
        input.resume().map(asked -> BatchResume.of(context, input, asked));
    RequestedReports reports = RequestedReports.ofBatch(context, input.report());
    ScopeOptions scope = resume.map(BatchResume::scope).orElse(input.scope());
    OperationContext surroundings = input.environment().applyTo(context);
    try (RunLauncher launcher = RunLauncher.open(surroundings, scope.scopes(), input.report())) {
      BatchPreparation.Prepared batch = new BatchPreparation(launcher, input).prepare(resume);
      BatchSummary summary =
          Batch.run(
              batch.job(),
              batch.settings(),
              batch.files(),
              launcher.batchWorld(batch.job().planned().job()));
      input.out().ifPresent(name -> copy(context, batch, name));
      return reports.after(
          BatchReports.outcome(batch.files(), summary, input.environment()),
          batch.files().directory());
    }
  }

  private static void copy(OperationContext context, BatchPreparation.Prepared batch, String name) {
    OutputFile.copy(batch.files().summary(), OutputFile.of(context, name));
  }
}
