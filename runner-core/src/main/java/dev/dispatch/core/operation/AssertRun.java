package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.core.expression.jsonpath.JsonPathError;
import dev.dispatch.core.job.JobError;
import dev.dispatch.core.run.CheckResult;
import dev.dispatch.core.run.RunError;
import dev.dispatch.core.run.RunRecord;
import dev.dispatch.core.run.RunStore;
import java.util.List;
import java.util.Optional;

/**
 * Checks a recorded run, offline.
 *
 * <p>Without {@code --check} these are asked: the run succeeded, and its summary is there. Whether
 * every call was answered with 200 to 299 is not asked by default, since a poll may see a 503 and a
 * step may expect a 404; a job that wants it names {@code no-failed-calls} in its verification.
 * What the job's own verification asks is always asked.
 */
public final class AssertRun implements Operation<AssertRun.Input, AssertRun.Output> {

  /** Which run, and what must hold of it. */
  public record Input(
      @Option(value = "--run-id", label = "id")
          @Description("The run: its id, a part that only one id has, or latest.")
          @Default("\"latest\"")
          String runId,
      @Option(value = "--check", label = "name")
          @Description("A check; run-succeeded and summary-present by default.")
          @Default("[]")
          List<String> checks,
      @Option(value = "--param", label = "name=value")
          @Description("A parameter of a check: min=2 for calls-count-min.")
          @Default("[]")
          List<String> params,
      @Description("Refuse parameters that no selected check takes.") @Default("false")
          boolean strictParams,
      @Option(value = "--expect", label = "file")
          @Description("A file with a condition group over $.input, $.run and $.step.")
          @Default("[]")
          List<String> expectations,
      @Option(label = "id")
          @Description("A baseline run: status, steps and responses must be the same.")
          Optional<String> against,
      @Option(value = "--ignore", label = "path")
          @Description("A JSONPath of what may differ from the baseline: $.step.login.response.id.")
          @Default("[]")
          List<String> ignore) {}

  /** What held and what did not. */
  public record Output(
      @Description("The run's id.") String runId,
      @Description("The run's folder.") String runDir,
      @Description("PASS or FAIL.") CheckResult.Status overall,
      @Description("How many checks passed.") int passed,
      @Description("How many checks failed.") int failed,
      @Description("The checks, in order.") List<CheckResult> checks) {}

  @Override
  public OperationSpec<Input, Output> spec() {
    return OperationSpec.of(
            "job.assert",
            "Check a recorded run, offline",
            Input.class,
            Output.class,
            OperationEffect.READ)
        .failingWith(
            RunError.RUN_NOT_FOUND,
            RunError.RUN_ID_AMBIGUOUS,
            RunError.RUN_ASSERTION_FAILED,
            RunError.RUN_PARAMETER_INVALID,
            JobError.JOB_CHECK_UNKNOWN,
            JsonPathError.JSONPATH_SYNTAX)
        .examples(
            "dispatch job assert --run-id latest",
            "dispatch job assert --check calls-count-min --param min=2 --json",
            "dispatch job assert --against 20260102-030405-job-run-6780001 --ignore '$..id'");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) {
    RequestedChecks requested = RequestedChecks.of(input);
    RunRecord run =
        RunRecord.in(new RunStore(context.workspace().runOutput()).require(input.runId()));
    List<CheckResult> results = new RunAssertion(context, run).evaluate(requested, input);
    Output output = output(run, results);
    return output.failed() == 0
        ? Outcome.of(output, RunCommands.inspect("see what the run did", run.runId()))
        : failing(output, run.runId());
  }

  private static Output output(RunRecord run, List<CheckResult> results) {
    int failed = (int) results.stream().filter(CheckResult::failed).count();
    return new Output(
        run.runId(),
        run.files().directory().toString(),
        failed == 0 ? CheckResult.Status.PASS : CheckResult.Status.FAIL,
        results.size() - failed,
        failed,
        results);
  }

  private static Outcome<Output> failing(Output output, String runId) {
    return Outcome.of(
            output, RunCommands.inspect("see what failed", runId), RunCommands.dump(runId))
        .answeringNo(RunError.RUN_ASSERTION_FAILED);
  }
}
