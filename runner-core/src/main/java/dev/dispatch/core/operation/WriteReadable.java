package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.core.run.RunError;
import dev.dispatch.core.run.RunRecord;
import dev.dispatch.core.run.RunStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Writes every request and response of a run into one text file. */
public final class WriteReadable implements Operation<WriteReadable.Input, WriteReadable.Output> {

  private static final String FILE = "readable-requests-responses.txt";

  /** Which run, and where to. */
  public record Input(
      @Option(value = "--run-id", label = "id")
          @Description("The run: its id, a part that only one id has, or latest.")
          @Default("\"latest\"")
          String runId,
      @Option(label = "file") @Description("The file to write; beside the run's files by default.")
          Optional<String> out) {}

  /** Where it is. */
  public record Output(
      @Description("The run's id.") String runId,
      @Description("The run's folder.") String runDir,
      @Description("The text file.") String out,
      @Description("How many calls are in it.") int calls) {}

  @Override
  public OperationSpec<Input, Output> spec() {
    return OperationSpec.of(
            "job.readable",
            "Write the requests and responses of a run as text",
            Input.class,
            Output.class,
            OperationEffect.WRITE)
        .failingWith(RunError.RUN_NOT_FOUND, RunError.RUN_ID_AMBIGUOUS)
        .examples("dispatch job readable", "dispatch job readable --run-id latest --out calls.txt");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) {
    RunRecord run =
        RunRecord.in(new RunStore(context.workspace().runOutput()).require(input.runId()));
    Path directory = run.files().directory();
    Path out =
        input.out().map(name -> OutputFile.of(context, name)).orElse(directory.resolve(FILE));
    List<JsonNode> calls = run.calls();
    OutputFile.write(out, ReadableText.of(run, calls));
    return Outcome.of(
        new Output(run.runId(), directory.toString(), out.toString(), calls.size()),
        RunCommands.inspect("see the steps", run.runId()));
  }
}
