package dev.dispatch.core.run;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.JobResult;
import dev.dispatch.core.http.Frame;
import dev.dispatch.core.job.ChildJobs;
import dev.dispatch.core.job.GivenInputs;
import dev.dispatch.core.job.JobDocument;
import dev.dispatch.core.json.JsonValues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import tools.jackson.databind.JsonNode;

/**
 * Runs a job as a part of a step: planned and checked like any other, with a run directory of its
 * own, under the same scopes, and with no more rights over memory than the job that it is run by.
 */
final class ChildJobRunner {

  private static final int MAX_DEPTH = 32;

  private final RunSession session;
  private final ActionRunner.Invocation step;
  private final Cancellation cancellation = new Cancellation();

  ChildJobRunner(RunSession session, ActionRunner.Invocation step) {
    this.session = session;
    this.step = step;
  }

  JobResult run(String named, Map<String, ?> inputs) throws InterruptedException {
    requireOwnStep();
    Map<String, JsonNode> given = trees(inputs);
    Optional<Observation.JobEnded> recorded =
        session.ports().sources().job(step.frame(), named, given);
    if (recorded.isPresent()) {
      note(recorded.get().run(), recorded.get().mayHaveBeenDone());
    } else {
      requireLive(named);
    }
    Observation.JobEnded ended = recorded.isPresent() ? recorded.get() : live(named, given);
    session.recorder().observed(step.frame(), ended);
    ended
        .failure()
        .ifPresent(why -> {
          throw failed(named, ended.run().runId(), why);
        });
    return new JobResult(ended.run().runId(), ended.fingerprint(), outputs(ended.outputs()));
  }

  private Observation.JobEnded live(String named, Map<String, JsonNode> given)
      throws InterruptedException {
    JobDocument job = ChildJobs.require(session.plan().job(), named);
    RunPorts ports = session.ports().cancellation(cancellation);
    RunPorts chosen = ports.modules(ports.modules().preferring(job.moduleRanges()));
    RunPlan plan = RunPlanner.plan(job, GivenInputs.of(given), identity(), chosen);
    RunDirectory directory =
        new RunDirectory(plan.identity().directory(), chosen.secrets().redactor());
    RunResult result = onItsOwnThread(plan, chosen, directory);
    return new Observation.JobEnded(
        named,
        given,
        child(plan, result),
        directory.fingerprint(),
        RunTrees.outputs(result),
        result.mayHaveBeenDone(),
        result.failure());
  }

  // What came of the job is on record; what it did is in its own run, which can be replayed.
  private void requireLive(String named) {
    if (session.ports().playback().isPresent()) {
      throw new DispatchException(
          RunError.RUN_CHILD_DENIED,
          "The run has no record of what came of the job '" + named + "' with these inputs.",
          "Replay what the run did, or run the job live.");
    }
  }

  // A job is known before the run; what an action calls is not, and could run in a circle.
  private void requireOwnStep() {
    boolean deep = session.plan().identity().parent().map(ParentRun::depth).orElse(0) >= MAX_DEPTH;
    if (deep || step.frame().round().isPresent()) {
      throw new DispatchException(
          RunError.RUN_CHILD_DENIED,
          deep
              ? "Jobs run jobs more than " + MAX_DEPTH + " deep."
              : "A job is run by a step of its own, and not by an action that another one calls.",
          "Write flow.run-job as a step, with a job that does not lead back here.");
    }
  }

  private static Map<String, JsonNode> trees(Map<String, ?> inputs) {
    Map<String, JsonNode> trees = new LinkedHashMap<>();
    inputs.forEach((name, value) -> trees.put(name, JsonValues.toTree(value)));
    return trees;
  }

  private RunPlan.Identity identity() {
    RunPlan.Identity own = session.plan().identity();
    Frame frame = step.frame();
    String label = "job-step-" + session.children().nextNumber();
    String runId = RunId.next(session.ports().clock().instant(), label, session.random(frame));
    return own.child(
        runId,
        new ParentRun(
            own.runId(),
            frame.stepId(),
            frame.item(),
            frame.attempt(),
            own.parent().map(ParentRun::depth).orElse(0) + 1));
  }

  // The step's own thread waits, so that it can be told to stop; the run then ends in order.
  private RunResult onItsOwnThread(RunPlan plan, RunPorts ports, RunDirectory directory)
      throws InterruptedException {
    CompletableFuture<RunResult> ended = new CompletableFuture<>();
    Thread thread =
        Thread.ofVirtual()
            .name(plan.identity().runId())
            .start(() -> complete(ended, plan, ports, directory));
    session.children().started(thread);
    try {
      return ended.get();
    } catch (InterruptedException told) {
      cancellation.cancel();
      throw told;
    } catch (ExecutionException broken) {
      throw unchecked(broken.getCause());
    }
  }

  private void complete(
      CompletableFuture<RunResult> ended, RunPlan plan, RunPorts ports, RunDirectory directory) {
    try {
      RunResult result = Engine.run(plan, ports, List.of(directory, this::show));
      note(child(plan, result), result.mayHaveBeenDone());
      ended.complete(result);
    } catch (Throwable thrown) { // handed over whole to the thread that waits
      ended.completeExceptionally(thrown);
    } finally {
      session.children().ended(Thread.currentThread());
    }
  }

  // Also where the step was left behind by then: the records stay linked both ways.
  private void note(ChildRun run, boolean mayHaveBeenDone) {
    session.children().add(run);
    if (mayHaveBeenDone) {
      session.recorder().mayHaveBeenDone(step.frame());
    }
  }

  private ChildRun child(RunPlan plan, RunResult result) {
    Frame frame = step.frame();
    return new ChildRun(
        frame.stepId(),
        frame.item(),
        frame.attempt(),
        plan.identity().runId(),
        plan.job().job().jobType(),
        result.status());
  }

  private void show(RunEvent event) {
    if (event instanceof RunEvent.StepStarted started) {
      session
          .recorder()
          .progressed(step.step(), "step " + started.step().id() + " of the job it runs");
    }
  }

  private static RuntimeException unchecked(Throwable thrown) {
    return switch (thrown) {
      case Error fatal -> throw fatal;
      case RuntimeException ours -> ours;
      default -> new IllegalStateException(thrown);
    };
  }

  private static DispatchException failed(String named, String runId, StepFailure why) {
    return new DispatchException(
        why.asCode(),
        "The job '" + named + "' failed: " + why.message(),
        why.hint(),
        Map.of("runId", runId),
        null);
  }

  private static Map<String, Object> outputs(JsonNode captured) {
    Map<String, Object> outputs = new LinkedHashMap<>();
    captured
        .properties()
        .forEach(output -> outputs.put(output.getKey(), JsonValues.toJava(output.getValue())));
    return outputs;
  }
}
