package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.core.file.AtomicFiles;
import dev.dispatch.core.file.Sha256;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.report.curl.CurlScript;
import dev.dispatch.core.report.har.HarDocument;
import dev.dispatch.core.run.RunError;
import dev.dispatch.core.run.RunRecord;
import dev.dispatch.core.run.RunStatus;
import dev.dispatch.core.run.RunStore;
import dev.dispatch.core.run.archive.Doubt;
import dev.dispatch.core.run.archive.KnownSecrets;
import dev.dispatch.core.run.archive.RunExport;
import dev.dispatch.core.secret.SecretRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a run for somebody else: as an archive, as HAR, as a script of curl commands. */
public final class ExportRun implements Operation<ExportRun.Input, ExportRun.Output> {

  /** Which run, and what to write. */
  public record Input(
      @Option(value = "--run-id", label = "id")
          @Description("The run: its id, a part that only one id has, or latest.")
          @Default("\"latest\"")
          String runId,
      @Option(label = "file") @Description("Pack the whole run into this zip file.")
          Optional<String> out,
      @Option(label = "file") @Description("Write the calls as HAR 1.2.") Optional<String> har,
      @Option(label = "file")
          @Description("Write the calls as a shell script; it takes secrets from the environment.")
          Optional<String> curl,
      @Description("Mask what looks like a secret, where else the export would be refused.")
          @Default("false")
          boolean mask) {}

  /** What was written. */
  public record Output(
      @Description("The run's id.") String runId,
      @Description("The run's folder.") String runDir,
      @Description("The archive.") Optional<Archive> archive,
      @Description("The HAR file.") Optional<String> har,
      @Description("The shell script.") Optional<Script> curl,
      @Description("How many places were masked because of --mask.") int masked) {}

  /** A packed run. */
  public record Archive(
      @Description("The zip file.") String file,
      @Description("Its SHA-256, to be told by another way than the file.") String sha256,
      @Description("How many files are in it; SHA256SUMS lists them.") int files,
      @Description("How many bytes they have, unpacked.") long bytes) {}

  /** A script of curl commands. */
  public record Script(
      @Description("The file.") String file,
      @Description("How many calls are in it.") int calls,
      @Description("The variables that it needs, by the secret in each.")
          Map<String, String> secrets) {}

  @Override
  public OperationSpec<Input, Output> spec() {
    return OperationSpec.of(
            "job.export",
            "Write a run for somebody else: zip, HAR or curl",
            Input.class,
            Output.class,
            OperationEffect.WRITE)
        .failingWith(
            RunError.RUN_NOT_FOUND,
            RunError.RUN_ID_AMBIGUOUS,
            RunError.RUN_STILL_RUNNING,
            RunError.RUN_EXPORT_DOUBTFUL,
            RunError.RUN_EXPORT_WHAT)
        .examples(
            "dispatch job export --run-id latest --out latest.run.zip",
            "dispatch job export --har calls.har --curl calls.sh --json");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) {
    RunRecord run =
        RunRecord.in(new RunStore(context.workspace().runOutput()).require(input.runId()));
    check(run, input);
    SecretRegistry known = KnownSecrets.of(run, context.environment(), context.secrets());
    RunExport export = new RunExport(run, known);
    List<Doubt> doubts = export.doubts();
    if (!doubts.isEmpty() && !input.mask()) {
      throw DoubtfulRecording.of("The recording", run.runId(), doubts);
    }
    Output output =
        new Output(
            run.runId(),
            run.files().directory().toString(),
            input.out().map(name -> archive(context, name, export)),
            input.har().map(name -> har(context, name, run, export)),
            input.curl().map(name -> curl(context, name, run, export)),
            doubts.size());
    return Outcome.of(output).next(next(output));
  }

  private static void check(RunRecord run, Input input) {
    if (input.out().isEmpty() && input.har().isEmpty() && input.curl().isEmpty()) {
      throw new OperationFailure(
          RunError.RUN_EXPORT_WHAT,
          "It is not said what to write.",
          "Give --out <file.run.zip>, --har <file.har>, --curl <file.sh>, or several of them.",
          NextCommand.read("see the options", "help", "job", "export"));
    }
    if (run.status() == RunStatus.RUNNING) {
      throw new OperationFailure(
          RunError.RUN_STILL_RUNNING,
          "The run '" + run.runId() + "' has not ended yet.",
          "Export it once it has.",
          RunCommands.inspect("see how it stands", run.runId()));
    }
  }

  private static Archive archive(OperationContext context, String name, RunExport export) {
    Path file = OutputFile.of(context, name);
    AtomicFiles.onDisk().createDirectories(file.toAbsolutePath().getParent());
    RunExport.Packed packed = export.writeTo(file);
    return new Archive(file.toString(), Sha256.of(file), packed.files(), packed.bytes());
  }

  private static String har(
      OperationContext context, String name, RunRecord run, RunExport export) {
    Path file = OutputFile.of(context, name);
    OutputFile.write(file, JsonText.pretty(export.masked(HarDocument.of(run))) + "\n");
    return file.toString();
  }

  private static Script curl(
      OperationContext context, String name, RunRecord run, RunExport export) {
    Path file = OutputFile.of(context, name);
    CurlScript script = CurlScript.of(run, export::masked);
    OutputFile.write(file, script.text());
    return new Script(file.toString(), run.calls().size(), script.secrets());
  }

  private static List<NextCommand> next(Output output) {
    return output.archive().isEmpty()
        ? List.of(RunCommands.inspect("look at the run", output.runId()))
        : List.of(
            NextCommand.write(
                "take it in elsewhere", "job", "import", "--file", output.archive().get().file()));
  }
}
