package dev.dispatch.core.report;

import dev.dispatch.core.report.model.FailedTry;
import dev.dispatch.core.report.model.FailureText;
import dev.dispatch.core.report.model.ItemOutcomes;
import dev.dispatch.core.report.model.ReportRenderer;
import dev.dispatch.core.report.model.ReportedBatch;
import dev.dispatch.core.report.model.ReportedCall;
import dev.dispatch.core.report.model.ReportedCheck;
import dev.dispatch.core.report.model.ReportedFailure;
import dev.dispatch.core.report.model.ReportedRun;
import dev.dispatch.core.report.model.ReportedStep;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * JUnit XML, valid against the schema of Surefire's test reports: a run is a suite, a step is a
 * test case. A failed expectation is a failure, anything else that went wrong an error.
 */
final class JunitRenderer implements ReportRenderer {

  /** Items of one step that are cases of their own. */
  private static final int MAX_ITEMS = 10_000;

  @Override
  public String run(ReportedRun run) {
    JunitSuite suite = new JunitSuite(run.jobType(), run.durationMs());
    properties(run, suite);
    Map<String, List<ReportedCall>> calls = run.callsByStep();
    run.steps()
        .forEach(step -> {
          suite.add(step(run, step, calls.getOrDefault(step.id(), List.of())));
          step.items().ifPresent(items -> items(run, step, items, suite));
        });
    run.checks().forEach(check -> check(run, check, suite));
    run.ownFailure()
        .ifPresent(failure ->
            suite.add(
                JunitCase.of("run", run.jobType())
                    .took(run.durationMs())
                    .failing(failure, failure.message())));
    return suite.xml();
  }

  private static void properties(ReportedRun run, JunitSuite suite) {
    suite.property("runId", run.runId());
    suite.property("status", run.status().name());
    run.startedAt().ifPresent(at -> suite.property("startedAt", at.toString()));
    run.cliVersion().ifPresent(version -> suite.property("cliVersion", version));
    run.fingerprint().ifPresent(print -> suite.property("fingerprint", print));
    run.steps().stream()
        .filter(step -> step.retries() > 0)
        .forEach(step ->
            suite.property("step." + step.id() + ".attempts", Integer.toString(step.attempts())));
  }

  private static JunitCase step(ReportedRun run, ReportedStep step, List<ReportedCall> calls) {
    String group = step.cleanup() ? run.jobType() + ".cleanup" : run.jobType();
    JunitCase test =
        JunitCase.of(step.id(), group).took(step.durationMs()).printing(output(step, calls));
    return switch (step.outcome()) {
      case PASSED -> test.after(step.failedTries());
      case SKIPPED, NOT_RUN -> test.skipped(step.reason().orElse(""));
      case FAILED, INTERRUPTED -> {
        ReportedFailure failure = FailureText.of(step);
        yield test.failing(failure, FailureText.block(step, failure));
      }
    };
  }

  /** Each item of a loop is a case of its own, beside that of the whole step. */
  private static void items(
      ReportedRun run, ReportedStep step, ItemOutcomes items, JunitSuite suite) {
    Map<Integer, FailedTry> failed = new HashMap<>();
    step.failedTries().stream()
        .filter(FailedTry::last)
        .forEach(attempt -> attempt.item().ifPresent(item -> failed.put(item, attempt)));
    for (int item = 0; item < Math.min(items.total(), MAX_ITEMS); item++) {
      JunitCase test = JunitCase.of(step.id() + "[" + item + "]", run.jobType() + "." + step.id());
      Optional<FailedTry> failure = Optional.ofNullable(failed.get(item));
      if (failure.isPresent()) {
        ReportedFailure why = failure.get().failure();
        suite.add(test.failing(why, why.message()));
      } else {
        suite.add(hasRun(step, items, item) ? test : test.skipped("it was not run"));
      }
    }
  }

  /** Where not all items ran, one that gave neither a response nor exports did not. */
  private static boolean hasRun(ReportedStep step, ItemOutcomes items, int item) {
    return items.notRun() == 0
        || !step.response().path(item).isNull()
        || !step.exports().path(item).isNull();
  }

  private static String output(ReportedStep step, List<ReportedCall> calls) {
    StringBuilder output = new StringBuilder();
    step.failedTries()
        .forEach(attempt ->
            output
                .append(attempt.words())
                .append(": ")
                .append(attempt.failure().message())
                .append('\n'));
    step.detail().ifPresent(detail -> output.append(detail).append('\n'));
    calls.forEach(call ->
        output.append("call ").append(call.index()).append("  ").append(call.line()).append('\n'));
    return output.toString();
  }

  private static void check(ReportedRun run, ReportedCheck check, JunitSuite suite) {
    JunitCase test = JunitCase.of(check.name(), run.jobType() + ".verification");
    suite.add(
        check.passed()
            ? test
            : test.failing(FailureText.of(check), FailureText.of(check).message()));
  }

  @Override
  public String batch(ReportedBatch batch) {
    JunitSuite suite = new JunitSuite(batch.jobType(), batch.durationMs());
    suite.property("batchId", batch.batchId());
    suite.property("status", batch.status());
    suite.property("runs", Long.toString(batch.total()));
    suite.property("runs.omitted", Long.toString(batch.omitted()));
    batch.figures().forEach(figure -> suite.property(figure.name(), figure.value()));
    batch.runs().forEach(run -> suite.add(batchRun(batch, run)));
    return suite.xml();
  }

  private static JunitCase batchRun(ReportedBatch batch, ReportedBatch.BatchRun run) {
    JunitCase test = JunitCase.of(run.name(), batch.jobType()).took(Optional.of(run.durationMs()));
    if (run.passed()) {
      return test;
    }
    ReportedFailure failure =
        run.failure()
            .orElseGet(() ->
                new ReportedFailure(
                    "RUN_" + run.status(), false, "The run ended as " + run.status() + ".", ""));
    return test.failing(failure, failure.message());
  }
}
