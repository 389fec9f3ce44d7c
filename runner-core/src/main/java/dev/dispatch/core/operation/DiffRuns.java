package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Range;
import dev.dispatch.core.expression.jsonpath.JsonPathError;
import dev.dispatch.core.run.RunError;
import dev.dispatch.core.run.RunRecord;
import dev.dispatch.core.run.RunStore;
import dev.dispatch.core.run.diff.ComparedPart;
import dev.dispatch.core.run.diff.RunComparison;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Compares two recorded runs: how they ended, their steps, responses and calls. Times are shown and
 * are no difference; inputs neither.
 */
public final class DiffRuns implements Operation<DiffRuns.Input, DiffRuns.Output> {

  /** Which runs, and what does not matter. */
  public record Input(
      @Positional @Description("The first run: its id, a part that only one id has, or latest.")
          String a,
      @Positional @Description("The second run.") @Default("\"latest\"") String b,
      @Option(value = "--ignore", label = "path")
          @Description("A JSONPath of what may differ: $.step.login.response.id, $..createdAt.")
          @Default("[]")
          List<String> ignore,
      @Description("How many differences to show.") @Range(min = 1, max = 100_000) @Default("50")
          int limit) {}

  /** What differs. */
  public record Output(
      @Description("The first run.") RunRow a,
      @Description("The second run.") RunRow b,
      @Description("Whether nothing differs.") boolean equal,
      @Description("Whether the fingerprints are equal, so that nothing had to be compared.")
          boolean sameFingerprint,
      @Description("How many differences there are.") int total,
      @Description("How many were left out by --ignore.") int ignored,
      @Description("The first differences.") List<DifferenceLine> differences,
      @Description("Inputs that differ; they are no difference of the runs.")
          List<DifferenceLine> inputs,
      @Description("How long each step took.") List<StepTimes> timing) {}

  /** How long a step took in each run. */
  public record StepTimes(
      @Description("The step.") String step,
      @Description("Milliseconds in the first run; null where it did not run.") Optional<Long> aMs,
      @Description("Milliseconds in the second run; null where it did not run.")
          Optional<Long> bMs) {}

  @Override
  public OperationSpec<Input, Output> spec() {
    return OperationSpec.of(
            "job.diff",
            "Compare two recorded runs",
            Input.class,
            Output.class,
            OperationEffect.READ)
        .failingWith(
            RunError.RUN_NOT_FOUND,
            RunError.RUN_ID_AMBIGUOUS,
            RunError.RUN_DIFFERENT,
            JsonPathError.JSONPATH_SYNTAX)
        .examples(
            "dispatch job diff 20260102-030405-job-run-6780001",
            "dispatch job diff 20260102-030405-job-run-6780001 latest --ignore '$..createdAt'"
                + " --json");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) {
    RunStore store = new RunStore(context.workspace().runOutput());
    RunRecord a = RunRecord.in(store.require(input.a()));
    RunRecord b = RunRecord.in(store.require(input.b()));
    RunComparison found =
        RunComparison.of(a, b, IgnoredPaths.of(input.ignore()), ComparedPart.EVERYTHING);
    Output output = output(a, b, found, input.limit());
    return found.equal()
        ? Outcome.of(output, RunCommands.inspect("look at the second run", b.runId()))
        : Outcome.of(
                output,
                RunCommands.inspect("look at the first run", a.runId()),
                RunCommands.inspect("look at the second run", b.runId()))
            .answeringNo(RunError.RUN_DIFFERENT);
  }

  private static Output output(RunRecord a, RunRecord b, RunComparison found, int limit) {
    return new Output(
        RunRow.of(a),
        RunRow.of(b),
        found.equal(),
        found.sameFingerprint(),
        found.differences().size(),
        found.ignored(),
        found.differences().stream().limit(limit).map(DifferenceLine::of).toList(),
        RunComparison.ofInputs(a, b).stream().map(DifferenceLine::of).toList(),
        times(durations(a), durations(b)));
  }

  private static Optional<JsonNode> durations(RunRecord run) {
    return run.meta().map(meta -> meta.path("stepDurationsMs")).filter(JsonNode::isObject);
  }

  private static List<StepTimes> times(Optional<JsonNode> a, Optional<JsonNode> b) {
    Set<String> steps = new LinkedHashSet<>();
    a.ifPresent(times -> steps.addAll(times.propertyNames()));
    b.ifPresent(times -> steps.addAll(times.propertyNames()));
    return steps.stream().map(step -> new StepTimes(step, time(a, step), time(b, step))).toList();
  }

  private static Optional<Long> time(Optional<JsonNode> times, String step) {
    return times.map(all -> all.path(step)).filter(JsonNode::isNumber).map(JsonNode::asLong);
  }
}
