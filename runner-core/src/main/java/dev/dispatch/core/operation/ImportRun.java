package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Description;
import dev.dispatch.core.bundle.ZipError;
import dev.dispatch.core.file.AtomicFiles;
import dev.dispatch.core.file.FileError;
import dev.dispatch.core.job.JobError;
import dev.dispatch.core.job.JobLoader;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.run.RunError;
import dev.dispatch.core.run.archive.RunImport;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Takes in what somebody else exported: a packed run, or a job. */
public final class ImportRun implements Operation<ImportRun.Input, ImportRun.Output> {

  private static final String FOLDER = "imported";

  /** What to take in. */
  public record Input(
      @Option(label = "file")
          @Description("A packed run, .run.zip, or a job, .job.case.json or .job.seed.json.")
          String file) {}

  /** Where it is now. */
  public record Output(
      @Description("The run's id; null for a job.") Optional<String> runId,
      @Description("The run's folder; null for a job.") Optional<String> runDir,
      @Description("The job's file; null for a run.") Optional<String> job) {}

  @Override
  public OperationSpec<Input, Output> spec() {
    return OperationSpec.of(
            "job.import",
            "Take in a run or a job from elsewhere",
            Input.class,
            Output.class,
            OperationEffect.WRITE)
        .failingWith(
            FileError.FILE_NOT_FOUND,
            ZipError.ZIP_DAMAGED,
            ZipError.ZIP_ENTRY_REFUSED,
            ZipError.ZIP_TOO_LARGE,
            ZipError.ZIP_DIGEST_MISMATCH,
            RunError.RUN_ARCHIVE_INVALID,
            RunError.RUN_ALREADY_THERE,
            JobError.JOB_FILE_NAME,
            JobError.JOB_ALREADY_THERE)
        .examples("dispatch job import --file latest.run.zip");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) {
    Path file = OutputFile.of(context, input.file());
    String name = file.getFileName() == null ? "" : file.getFileName().toString();
    return name.endsWith(".json") ? job(context, file, name) : run(context, file);
  }

  private static Outcome<Output> run(OperationContext context, Path file) {
    Path directory = new RunImport(context.workspace().runOutput()).take(file);
    String runId = directory.getFileName().toString();
    return Outcome.of(
        new Output(Optional.of(runId), Optional.of(directory.toString()), Optional.empty()),
        RunCommands.inspect("look at the run", runId),
        RunCommands.verify(runId));
  }

  // The known runner copies whatever it is given; a file that is no job helps nobody.
  private static Outcome<Output> job(OperationContext context, Path file, String name) {
    if (!name.endsWith(".job.case.json") && !name.endsWith(".job.seed.json")) {
      throw new OperationFailure(
          JobError.JOB_FILE_NAME,
          "'" + name + "' is not the name of a job.",
          "Call it <name>.job.case.json, or <name>.job.seed.json where it may store memory.");
    }
    AtomicFiles files = AtomicFiles.onDisk();
    byte[] bytes = files.read(file, JsonLimits.JOB.maxBytes());
    JobLoader.load(file);
    Path folder = context.workspace().jobs().resolve(FOLDER);
    Path target = folder.resolve(name);
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)
        && !Arrays.equals(files.readOwn(target, JsonLimits.JOB.maxBytes()), bytes)) {
      throw new OperationFailure(
          JobError.JOB_ALREADY_THERE,
          "There is another job '" + name + "' among the imported ones.",
          "Rename the file, or delete '" + target + "'.");
    }
    files.createDirectories(folder);
    files.replace(target, bytes);
    return Outcome.of(
        new Output(Optional.empty(), Optional.empty(), Optional.of(target.toString())),
        NextCommand.read(
            "see whether it can run here", "job", "validate", "--case", target.toString()));
  }
}
