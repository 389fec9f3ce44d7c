package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.problem.NearestName;
import dev.dispatch.core.run.RunError;
import dev.dispatch.core.run.RunRecord;
import dev.dispatch.core.run.RunStore;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Shows what a run did, and what went wrong in it. */
public final class InspectRun implements Operation<InspectRun.Input, InspectRun.Output> {

  /** Which run, and what of it. */
  public record Input(
      @Option(value = "--run-id", label = "id")
          @Description("The run: its id, a part that only one id has, or latest.")
          @Default("\"latest\"")
          String runId,
      @Option(label = "step") @Description("Only this step, by its number or its id, in full.")
          Optional<String> step,
      @Description("Show each call as a curl command, too.") @Default("false") boolean showCurl) {}

  /** What the run did. */
  public record Output(
      @Description("The run.") RunRow run,
      @Description("Why it failed.") Optional<Reason> error,
      @Description("Its steps.") List<StepLine> steps,
      @Description("How many HTTP calls there were.") int totalCalls,
      @Description("How many had no answer, or one outside 200 to 299.") int failedCalls,
      @Description("The last call that failed.") Optional<RecordedCall> lastFailure,
      @Description("The step that was asked for.") Optional<StepDetail> step) {}

  /** Why a run or a step failed. */
  public record Reason(
      @Description("The specific code.") String code,
      @Description("What is wrong.") String message,
      @Description("What to do.") String hint) {}

  /** A step in one line. */
  public record StepLine(
      @Description("1 and up.") int index,
      @Description("The step's id.") String id,
      @Description("The action.") String action,
      @Description("PASSED, FAILED or SKIPPED.") String status,
      @Description("A few words of the action, or why it was skipped.") Optional<String> detail,
      @Description("How many calls it made.") int calls) {}

  /** A step in full. */
  public record StepDetail(
      @Description("1 and up.") int index,
      @Description("The step's id.") String id,
      @Description("The action.") String action,
      @Description("The module that handled it, name@version.") Optional<String> module,
      @Description("PASSED, FAILED or SKIPPED.") String status,
      @Description("Why it was skipped.") Optional<String> reason,
      @Description("How often it was tried, all items together.") int attempts,
      @Description("Each attempt that failed and was not its end, with its error.")
          Object failedAttempts,
      @Description("How its items came out: total, passed, failed, notRun.") Object items,
      @Description("What it gave.") Object response,
      @Description("What it exported.") Object exports,
      @Description("Its expectations, with what was found.") Object expectations,
      @Description("Why it failed.") Optional<Reason> error,
      @Description("Its calls.") List<RecordedCall> calls) {}

  @Override
  public OperationSpec<Input, Output> spec() {
    return OperationSpec.of(
            "job.inspect",
            "Show what a run did and what went wrong",
            Input.class,
            Output.class,
            OperationEffect.READ)
        .failingWith(RunError.RUN_NOT_FOUND, RunError.RUN_ID_AMBIGUOUS, RunError.RUN_STEP_UNKNOWN)
        .examples(
            "dispatch job inspect",
            "dispatch job inspect --run-id latest --step 2 --show-curl --json");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) {
    RunRecord run =
        RunRecord.in(new RunStore(context.workspace().runOutput()).require(input.runId()));
    List<JsonNode> steps = run.steps();
    List<RecordedCall> calls =
        run.calls().stream().map(line -> RecordedCall.of(line, input.showCurl())).toList();
    List<RecordedCall> failed = calls.stream().filter(call -> !call.ok()).toList();
    return Outcome.of(
            new Output(
                RunRow.of(run),
                run.summary().flatMap(summary -> error(summary.path("error"))),
                steps.stream().map(step -> line(step, calls)).toList(),
                calls.size(),
                failed.size(),
                failed.isEmpty() ? Optional.empty() : Optional.of(failed.getLast()),
                input.step().map(wanted -> detail(run, steps, wanted, calls))))
        .next(RunCommands.toUnderstand(run));
  }

  private static StepLine line(JsonNode step, List<RecordedCall> calls) {
    return new StepLine(
        step.path("index").asInt(0),
        id(step),
        step.path("action").asString(""),
        step.path("status").asString(""),
        text(step.path("detail")).or(() -> text(step.path("reason"))),
        callsOf(step, calls).size());
  }

  private static StepDetail detail(
      RunRecord run, List<JsonNode> steps, String wanted, List<RecordedCall> calls) {
    JsonNode step = require(run, steps, wanted.strip());
    return new StepDetail(
        step.path("index").asInt(0),
        id(step),
        step.path("action").asString(""),
        module(run, id(step)),
        step.path("status").asString(""),
        text(step.path("reason")),
        step.path("attempts").asInt(0),
        JsonValues.toJava(step.path("failedAttempts")),
        JsonValues.toJava(step.path("items")),
        JsonValues.toJava(step.path("response")),
        JsonValues.toJava(step.path("exports")),
        JsonValues.toJava(step.path("expectations")),
        error(step.path("error")),
        callsOf(step, calls));
  }

  private static JsonNode require(RunRecord run, List<JsonNode> steps, String wanted) {
    return steps.stream()
        .filter(step -> id(step).equals(wanted) || step.path("index").asString("").equals(wanted))
        .findFirst()
        .orElseThrow(() -> unknown(run, steps, wanted));
  }

  private static OperationFailure unknown(RunRecord run, List<JsonNode> steps, String wanted) {
    return new OperationFailure(
        RunError.RUN_STEP_UNKNOWN,
        "The run has no result of a step '" + wanted + "'.",
        NearestName.hint(wanted, steps.stream().map(InspectRun::id).toList()),
        RunCommands.inspect("see its steps", run.runId()));
  }

  private static Optional<String> module(RunRecord run, String stepId) {
    return run.resolution().stream()
        .flatMap(resolution -> resolution.path("steps").valueStream())
        .filter(step -> step.path("stepId").asString("").equals(stepId))
        .map(step -> step.path("module").asString("") + "@" + step.path("version").asString(""))
        .findFirst();
  }

  private static List<RecordedCall> callsOf(JsonNode step, List<RecordedCall> calls) {
    return calls.stream().filter(call -> call.stepId().equals(id(step))).toList();
  }

  private static Optional<Reason> error(JsonNode error) {
    return error.isObject()
        ? Optional.of(
            new Reason(
                error.path("code").asString(""),
                error.path("message").asString(""),
                error.path("hint").asString("")))
        : Optional.empty();
  }

  private static String id(JsonNode step) {
    return step.path("stepId").asString("");
  }

  private static Optional<String> text(JsonNode value) {
    return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
  }
}
