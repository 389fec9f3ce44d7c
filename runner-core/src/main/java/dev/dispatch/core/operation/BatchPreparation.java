package dev.dispatch.core.operation;

import dev.dispatch.core.file.Sha256;
import dev.dispatch.core.job.GivenInputs;
import dev.dispatch.core.job.JobDocument;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.run.BatchId;
import dev.dispatch.core.run.RunPlan;
import dev.dispatch.core.run.RunPorts;
import dev.dispatch.core.run.batch.BatchFiles;
import dev.dispatch.core.run.batch.BatchJob;
import dev.dispatch.core.run.batch.BatchSettings;
import dev.dispatch.core.run.batch.RowFile;
import dev.dispatch.core.run.replay.RecordedRun;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Everything that is found out before the first run of a batch starts, once for all of them. */
final class BatchPreparation {

  private final RunLauncher launcher;
  private final OperationContext context;
  private final RunMany.Input input;

  BatchPreparation(RunLauncher launcher, RunMany.Input input) {
    this.launcher = launcher;
    this.context = launcher.context();
    this.input = input;
  }

  /** A batch that can run. */
  record Prepared(BatchJob job, BatchSettings settings, BatchFiles files) {}

  /** Prepares a batch that begins, or one that is gone on with. */
  Prepared prepare(Optional<BatchResume> resume) throws InterruptedException {
    return resume.isPresent() ? resumed(resume.get()) : begun();
  }

  private Prepared begun() throws InterruptedException {
    BatchOptions options = BatchOptions.of(context, input);
    JobDocument written = JobSource.of(context).load(options.jobCase());
    JobDocument job = launcher.filled(written);
    Optional<RowFile> rows = options.data().map(RowFile::of);
    GivenInputs inputs = given(job, rows);
    Optional<Long> rowCount =
        rows.map(file -> BatchJob.checkRows(job, inputs, file, context.environment()));
    String batchId = unusedId();
    BatchSettings settings =
        options.settings(
            batchId,
            job,
            digest(written),
            rows.map(RowFile::sha256),
            rowCount,
            BatchInputs.of(job, inputs));
    return prepared(job, inputs, rows, settings);
  }

  private String unusedId() {
    String id = BatchId.next(context.clock().instant(), context.random());
    while (Files.exists(context.workspace().runOutput().resolve(id))) {
      id = BatchId.next(context.clock().instant(), context.random());
    }
    return id;
  }

  // Nobody is asked for what the rows may give.
  private GivenInputs given(JobDocument job, Optional<RowFile> rows) throws InterruptedException {
    return rows.isPresent() ? input.inputs().given(context) : input.inputs().given(context, job);
  }

  private Prepared resumed(BatchResume resume) {
    JobDocument written = JobSource.of(context).load(resume.jobCase());
    resume.requireSameJob(digest(written));
    JobDocument job = resume.defaults(launcher.ports().modules()).applyTo(written);
    RecordedRun.requireNoLiteralSecrets(job);
    Optional<RowFile> rows = resume.rows();
    return prepared(job, resume.inputs(context), rows, resume.settings());
  }

  /** Returns what tells two jobs apart, whatever their layout. */
  private static String digest(JobDocument job) {
    return Sha256.of(JsonText.canonical(job.tree()).getBytes(StandardCharsets.UTF_8));
  }

  private Prepared prepared(
      JobDocument job, GivenInputs inputs, Optional<RowFile> rows, BatchSettings settings) {
    Path directory = context.workspace().runOutput().resolve(settings.batchId());
    RunPorts chosen = launcher.chosen(job);
    RunPlan planned =
        RunLauncher.plan(
            job,
            BatchJob.firstInputs(inputs, rows),
            new RunPlan.Identity(
                settings.batchId(), directory, context.argv(), context.cliVersion()),
            chosen);
    return new Prepared(new BatchJob(planned, inputs, rows), settings, new BatchFiles(directory));
  }
}
