package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.json.LenientJson;
import dev.dispatch.core.run.RunError;
import dev.dispatch.core.run.RunRecord;
import dev.dispatch.core.run.RunStatus;
import dev.dispatch.core.run.RunStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/** Puts everything that was recorded of a run into one document. */
public final class DumpRun implements Operation<DumpRun.Input, DumpRun.Output> {

  /** Which run, and where to. */
  public record Input(
      @Option(value = "--run-id", label = "id")
          @Description("The run: its id, a part that only one id has, or latest.")
          @Default("\"latest\"")
          String runId,
      @Option(label = "file") @Description("Write the document to this file instead.")
          Optional<String> out) {}

  /** The record; null where it went to a file, or was never written. */
  public record Output(
      @Description("The run's id.") String runId,
      @Description("The run's folder.") String runDir,
      @Description("SUCCESS, FAILED, CANCELLED, INTERRUPTED or RUNNING.") RunStatus status,
      @Description("The file that has the rest.") Optional<String> out,
      @Description("summary.json.") Object summary,
      @Description("meta.json.") Object meta,
      @Description("The job as it was given.") Object job,
      @Description("The resolved inputs.") Object inputs,
      @Description("module_resolution.json.") Object moduleResolution,
      @Description("The activity log.") List<Activity> activityLog,
      @Description("step-results.json.") List<Object> stepResults,
      @Description("The call log, with bodies.") List<Object> calls) {}

  /** One line of the activity log. */
  public record Activity(String at, String message) {}

  @Override
  public OperationSpec<Input, Output> spec() {
    return OperationSpec.of(
            "job.dump",
            "Print everything that was recorded of a run",
            Input.class,
            Output.class,
            OperationEffect.WRITE)
        .failingWith(RunError.RUN_NOT_FOUND, RunError.RUN_ID_AMBIGUOUS)
        .examples("dispatch job dump --json", "dispatch job dump --run-id latest --out run.json");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) {
    RunRecord run =
        RunRecord.in(new RunStore(context.workspace().runOutput()).require(input.runId()));
    Output whole = whole(run);
    Output shown = input.out().map(name -> written(context, name, whole)).orElse(whole);
    return Outcome.of(shown).next(RunCommands.toUnderstand(run));
  }

  private static Output whole(RunRecord run) {
    return new Output(
        run.runId(),
        run.files().directory().toString(),
        run.status(),
        Optional.empty(),
        java(run.summary()),
        java(run.meta()),
        java(run.jobCase()),
        java(run.inputs()),
        java(run.resolution()),
        run.activity().stream().map(DumpRun::activity).toList(),
        run.steps().stream().map(JsonValues::toJava).toList(),
        run.calls().stream().map(line -> call(run, line)).toList());
  }

  private static Output written(OperationContext context, String name, Output whole) {
    Path file = OutputFile.of(context, name);
    OutputFile.write(file, JsonText.pretty(JsonValues.toTree(whole)) + "\n");
    return new Output(
        whole.runId(),
        whole.runDir(),
        whole.status(),
        Optional.of(file.toString()),
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of());
  }

  private static Activity activity(String line) {
    int space = line.indexOf(' ');
    return space < 0
        ? new Activity("", line)
        : new Activity(line.substring(0, space), line.substring(space + 1));
  }

  private static Object call(RunRecord run, JsonNode line) {
    Map<String, Object> call = new LinkedHashMap<>();
    line.properties()
        .forEach(member -> call.put(member.getKey(), JsonValues.toJava(member.getValue())));
    call.put("requestBody", JsonValues.toJava(body(run, line.path("request"))));
    call.put("responseBody", JsonValues.toJava(body(run, line.path("response"))));
    return call;
  }

  /** Returns the body as JSON where it is some, else as text, null where there is none. */
  private static JsonNode body(RunRecord run, JsonNode message) {
    return run.body(message).map(DumpRun::parsed).orElse(NullNode.instance);
  }

  private static JsonNode parsed(String text) {
    return LenientJson.parse(text.getBytes(StandardCharsets.UTF_8), JsonLimits.REPLY)
        .map(LenientJson.Reply::value)
        .orElseGet(() -> StringNode.valueOf(text));
  }

  private static Object java(Optional<JsonNode> tree) {
    return tree.map(JsonValues::toJava).orElse(null);
  }
}
