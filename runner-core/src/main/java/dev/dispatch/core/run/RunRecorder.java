package dev.dispatch.core.run;

import dev.dispatch.core.http.CallRecord;
import dev.dispatch.core.http.Frame;
import dev.dispatch.core.job.PlacedStep;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Hands the events of a run to its listeners, one at a time, and numbers the calls.
 *
 * <p>Safe for use by many threads. A step that was left behind after its deadline is not heard any
 * more once the run has finished.
 */
final class RunRecorder {

  private final InstantSource clock;
  private final List<RunListener> listeners;
  private final List<RunEvidence.Call> calls = new ArrayList<>();
  private final Map<Frame, AttemptCalls> attempts = new HashMap<>();
  private boolean mayHaveBeenDone;
  private boolean finished;

  RunRecorder(InstantSource clock, List<RunListener> listeners) {
    this.clock = clock;
    this.listeners = List.copyOf(listeners);
  }

  void runStarted(RunPlan plan) {
    publish(new RunEvent.RunStarted(now(), plan));
  }

  void stepStarted(PlacedStep step, int count) {
    publish(new RunEvent.StepStarted(now(), step, count));
  }

  void progressed(PlacedStep step, String line) {
    publish(new RunEvent.StepProgressed(now(), step, line));
  }

  void activity(String line) {
    publish(new RunEvent.ActivityLogged(now(), line));
  }

  /** Records what a frame saw of the world. */
  void observed(Frame frame, Observation observation) {
    publish(new RunEvent.Observed(now(), frame, observation));
  }

  /** Returns the trace that the next call of a frame is part of, by the first who knows one. */
  Optional<String> traceparent(Frame frame) {
    for (RunListener listener : listeners) {
      Optional<String> trace = listener.traceparent(frame);
      if (trace.isPresent()) {
        return trace;
      }
    }
    return Optional.empty();
  }

  /** Records a call and returns its number. */
  synchronized int call(Frame frame, CallRecord call) {
    int index = calls.size() + 1;
    calls.add(CallTrees.evidence(index, frame.stepId(), call));
    attempts.merge(frame.whole(), AttemptCalls.of(call), AttemptCalls::together);
    mayHaveBeenDone |= call.mayHaveBeenDone();
    publish(new RunEvent.CallRecorded(now(), index, frame, call));
    return index;
  }

  void stepFinished(StepResult result, int count) {
    publish(new RunEvent.StepFinished(now(), result, count));
    forget(result.step().id());
  }

  private synchronized void forget(String stepId) {
    attempts.keySet().removeIf(frame -> frame.stepId().equals(stepId));
  }

  /** Forgets the calls of an attempt; bodies are kept no longer than they are asked for. */
  synchronized void forget(Frame attempt) {
    attempts.remove(attempt);
  }

  synchronized void runFinished(RunResult result, long nanos) {
    publish(new RunEvent.RunFinished(now(), result, nanos));
    finished = true;
  }

  /** Returns whether a call may have done something that sending it again would do twice. */
  synchronized boolean mayHaveBeenDone() {
    return mayHaveBeenDone;
  }

  /** Notes that an attempt may have done something, by other means than calls of its own. */
  synchronized void mayHaveBeenDone(Frame attempt) {
    attempts.merge(
        attempt.whole(), new AttemptCalls(Optional.empty(), true), AttemptCalls::together);
    mayHaveBeenDone = true;
  }

  /** Returns every call so far. */
  synchronized List<RunEvidence.Call> evidence() {
    return List.copyOf(calls);
  }

  /** Returns the calls that an attempt has made so far. */
  synchronized AttemptCalls calls(Frame attempt) {
    return attempts.getOrDefault(attempt, AttemptCalls.NONE);
  }

  // Milliseconds are what every record of a run keeps.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  // A listener may write files; an interrupt that is meant for the step must not close them.
  private synchronized void publish(RunEvent event) {
    if (finished) {
      return;
    }
    boolean interrupted = Thread.interrupted();
    try {
      listeners.forEach(listener -> listener.onEvent(event));
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
