package dev.dispatch.core.run;

import dev.dispatch.core.http.Deadline;
import dev.dispatch.core.http.Frame;
import dev.dispatch.core.http.HttpTransport;
import dev.dispatch.core.job.PlacedStep;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Runs a plan: the steps in order, then the cleanup, then the verdict. */
public final class Engine {

  /** What cleanup may take after a signal, so that the run ends within five seconds (G-D11). */
  private static final Duration CLEANUP_AFTER_CANCEL = Duration.ofMillis(2500);

  private final RunPlan plan;
  private final RunPorts ports;
  private final RunRecorder recorder;
  private final RunScope scope;
  private final TakenOver taken;
  private final List<StepResult> results = new ArrayList<>();

  private Engine(RunPlan plan, RunPorts ports, List<RunListener> listeners, TakenOver taken) {
    this.taken = taken;
    this.plan = plan;
    this.ports = ports;
    this.recorder = new RunRecorder(ports.clock(), listeners);
    this.scope = new RunScope(ports.environment(), plan.inputs());
  }

  /** Runs a plan to its end; whatever happens in a step is part of the result. */
  public static RunResult run(RunPlan plan, RunPorts ports, List<RunListener> listeners) {
    return resume(plan, ports, listeners, TakenOver.NONE);
  }

  /** Runs what an earlier run did not come to; what it did is taken over and not done again. */
  public static RunResult resume(
      RunPlan plan, RunPorts ports, List<RunListener> listeners, TakenOver taken) {
    Engine engine = new Engine(plan, ports, listeners, taken);
    try (HttpTransport transport = HttpSettingsFactory.open(plan, ports)) {
      if (!taken.steps().isEmpty() && ports.playback().isEmpty()) {
        transport.refuseMasks();
      }
      taken.cookies().forEach(set -> transport.adoptCookies(set.url(), set.fields()));
      return engine.run(transport);
    }
  }

  private RunResult run(HttpTransport transport) {
    long began = ports.nanos().getAsLong();
    Instant start = ports.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    scope.start(RunValues.initial(plan.identity(), start.toString()));
    recorder.runStarted(plan);
    RunSession session = new RunSession(plan, ports, recorder, scope, transport);
    StepSchedule schedule = new StepSchedule(ports.clock(), ports.waiter(), start);
    runScenario(new StepRunner(session, schedule, ports.cancellation()));
    runCleanup(session, schedule);
    RunResult result = RunVerdict.of(plan, ports, recorder, scope, results);
    recorder.runFinished(result, Math.max(0, ports.nanos().getAsLong() - began));
    return result;
  }

  private void runScenario(StepRunner runner) {
    Optional<String> stopped = Optional.empty();
    for (PlacedStep step : plan.job().steps()) {
      if (step.cleanup()) {
        return;
      }
      if (taken.steps().containsKey(step.id())) {
        takeOver(step, taken.steps().get(step.id()));
      } else {
        stopped = stopped.isPresent() ? skip(step, stopped.get()) : attempt(runner, step);
      }
    }
  }

  private void takeOver(PlacedStep step, TakenOver.Step earlier) {
    StepResult result = earlier.result(step);
    if (!earlier.runValues().isEmpty()) {
      recorder.observed(Frame.of(step.id()), new Observation.ValuesSet(earlier.runValues()));
      scope.set(earlier.runValues());
    }
    if (result.status() == StepStatus.PASSED) {
      ObjectNode outcome = JsonNodeFactory.instance.objectNode();
      outcome.set("response", result.response());
      outcome.set("exports", result.exports());
      scope.capture(step.id(), step.step().capture(), outcome);
    }
    finish(result);
  }

  private Optional<String> skip(PlacedStep step, String reason) {
    finish(StepResult.skipped(step, reason));
    return Optional.of(reason);
  }

  /** Runs a step; returns why the steps after it are not reached, if they are not. */
  private Optional<String> attempt(StepRunner runner, PlacedStep step) {
    if (ports.cancellation().isCancelled()) {
      return skip(step, "the run was cancelled");
    }
    StepResult result = runOne(runner, step, Deadline.none());
    finish(result);
    return result.endsScenario()
        ? Optional.of("not reached, since step '" + step.id() + "' failed")
        : Optional.empty();
  }

  private StepResult runOne(StepRunner runner, PlacedStep step, Deadline limit) {
    recorder.stepStarted(step, plan.actions().size());
    return runner.run(step, plan.actions().get(step.index() - 1), limit);
  }

  // Cleanup has a cancellation of its own: the signal that ended the scenario does not end it too.
  private void runCleanup(RunSession session, StepSchedule schedule) {
    Deadline limit =
        ports.cancellation().isCancelled() ? Deadline.after(CLEANUP_AFTER_CANCEL) : Deadline.none();
    StepRunner runner = new StepRunner(session, schedule, new Cancellation());
    for (PlacedStep step : plan.job().steps()) {
      if (step.cleanup()) {
        finish(runOne(runner, step, limit));
      }
    }
  }

  private void finish(StepResult result) {
    results.add(result);
    scope.add(result);
    recorder.stepFinished(result, plan.actions().size());
  }
}
