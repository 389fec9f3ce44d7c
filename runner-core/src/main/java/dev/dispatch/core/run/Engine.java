package dev.dispatch.core.run;

import dev.dispatch.core.http.Deadline;
import dev.dispatch.core.http.Frame;
import dev.dispatch.core.http.HttpTransport;
import dev.dispatch.core.job.PlacedStep;
import dev.dispatch.core.json.IsoInstant;
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
  private final StepOutcomes outcomes;

  private Engine(RunPlan plan, RunPorts ports, List<RunListener> listeners, TakenOver taken) {
    this.taken = taken;
    this.plan = plan;
    this.ports = ports;
    this.recorder = new RunRecorder(ports.clock(), listeners);
    this.scope = new RunScope(ports.environment(), plan.inputs());
    this.outcomes = new StepOutcomes(plan, scope, recorder);
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
    scope.start(RunValues.initial(plan.identity(), IsoInstant.exact(start)));
    recorder.runStarted(plan);
    StepSchedule schedule = new StepSchedule(ports.clock(), ports.waiter(), start);
    RunSession session =
        new RunSession(
            plan, ports, recorder, scope, transport, schedule, outcomes, new ChildRuns());
    runScenario(session);
    runCleanup(session);
    session.children().awaitEnd();
    RunResult result = RunVerdict.of(session);
    recorder.runFinished(result, Math.max(0, ports.nanos().getAsLong() - began));
    return result;
  }

  private void runScenario(RunSession session) {
    List<PlacedStep> left = new ArrayList<>();
    for (PlacedStep step : steps(false)) {
      if (taken.steps().containsKey(step.id())) {
        takeOverWhole(step);
      } else {
        left.add(step);
      }
    }
    StepRunner runner = new StepRunner(session, ports.cancellation());
    new StepSequence(session, runner, this::cancelled).run(left, Deadline.none());
  }

  private void takeOverWhole(PlacedStep step) {
    plan.job().branches(step).values().stream()
        .flatMap(List::stream)
        .filter(inner -> taken.steps().containsKey(inner.id()))
        .forEach(this::takeOverWhole);
    takeOver(step, taken.steps().get(step.id()));
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
      scope.capture(step.id(), plan.forms().of(step).captures(), outcome);
    }
    outcomes.add(result);
  }

  private Optional<String> cancelled() {
    return ports.cancellation().isCancelled()
        ? Optional.of("the run was cancelled")
        : Optional.empty();
  }

  // Cleanup has a cancellation of its own: the signal that ended the scenario does not end it too.
  private void runCleanup(RunSession session) {
    Deadline limit =
        ports.cancellation().isCancelled() ? Deadline.after(CLEANUP_AFTER_CANCEL) : Deadline.none();
    StepSequence sequence =
        new StepSequence(session, new StepRunner(session, new Cancellation()), Optional::empty);
    steps(true).forEach(step -> sequence.one(step, limit));
  }

  // Those within a step are run by that step.
  private List<PlacedStep> steps(boolean cleanup) {
    return plan.job().steps().stream()
        .filter(step -> step.cleanup() == cleanup && step.branch().isEmpty())
        .toList();
  }
}
