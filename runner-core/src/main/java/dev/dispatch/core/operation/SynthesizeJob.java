package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.run.RunError;
import dev.dispatch.core.run.RunRecord;
import dev.dispatch.core.run.RunStore;
import dev.dispatch.core.run.synthesis.JobSynthesis;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Writes a job from a recorded run, with references and drafted expectations. */
public final class SynthesizeJob implements Operation<SynthesizeJob.Input, SynthesizeJob.Output> {

  /** Which run, and where to. */
  public record Input(
      @Option(value = "--run-id", label = "id")
          @Description("The run: its id, a part that only one id has, or latest.")
          @Default("\"latest\"")
          String runId,
      @Option(label = "file")
          @Description("Write the job to this file, <name>.job.case.json, instead.")
          Optional<String> out) {}

  /** What was written. */
  public record Output(
      @Description("The run's id.") String runId,
      @Description("The file that has the job.") Optional<String> out,
      @Description("How many literals became references to earlier steps.") int references,
      @Description("How many rules were drafted.") int rules,
      @Description("The job; null where it went to a file.") Object job) {}

  @Override
  public OperationSpec<Input, Output> spec() {
    return OperationSpec.of(
            "job.synthesize",
            "Draft a job from a recorded run",
            Input.class,
            Output.class,
            OperationEffect.WRITE)
        .failingWith(RunError.RUN_NOT_FOUND, RunError.RUN_ID_AMBIGUOUS, RunError.RUN_RECORD_DAMAGED)
        .examples(
            "dispatch job synthesize --run-id latest --out again.job.case.json",
            "dispatch job synthesize --json");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) {
    RunRecord run =
        RunRecord.in(new RunStore(context.workspace().runOutput()).require(input.runId()));
    JobSynthesis.Draft draft = JobSynthesis.of(run);
    Optional<Path> out = input.out().map(name -> OutputFile.of(context, name));
    out.ifPresent(file -> OutputFile.write(file, JsonText.pretty(draft.job()) + "\n"));
    Output output =
        new Output(
            run.runId(),
            out.map(Path::toString),
            draft.references(),
            draft.rules(),
            out.isPresent() ? null : JsonValues.toJava(draft.job()));
    return Outcome.of(output).next(next(run, input));
  }

  private static List<NextCommand> next(RunRecord run, Input input) {
    return input
        .out()
        .map(file ->
            List.of(
                NextCommand.read("check it", "job", "validate", "--case", file),
                NextCommand.network("try it", "job", "run", "--case", file)))
        .orElseGet(() ->
            List.of(
                NextCommand.write(
                    "keep it",
                    "job",
                    "synthesize",
                    "--run-id",
                    run.runId(),
                    "--out",
                    "synthesized.job.case.json")));
  }
}
