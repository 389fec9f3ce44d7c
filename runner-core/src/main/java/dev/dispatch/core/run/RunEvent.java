package dev.dispatch.core.run;

import dev.dispatch.core.http.CallRecord;
import dev.dispatch.core.http.Frame;
import dev.dispatch.core.job.PlacedStep;
import java.time.Instant;

/** What happens in a run, in order. Values are raw: every sink redacts what it writes. */
public sealed interface RunEvent {

  /** When it happened, by the run's clock. */
  Instant at();

  /** The run begins. */
  record RunStarted(Instant at, RunPlan plan) implements RunEvent {}

  /** A step begins; {@code count} steps are planned in all. */
  record StepStarted(Instant at, PlacedStep step, int count) implements RunEvent {}

  /** A step says what it is doing; shown, never stored. */
  record StepProgressed(Instant at, PlacedStep step, String line) implements RunEvent {}

  /** A line for the activity log. */
  record ActivityLogged(Instant at, String line) implements RunEvent {}

  /** A call was made; {@code index} is 1 and up in the run, in the order that calls ended. */
  record CallRecorded(Instant at, int index, Frame frame, CallRecord call) implements RunEvent {}

  /** A frame saw something of the world besides the answers to its calls. */
  record Observed(Instant at, Frame frame, Observation observation) implements RunEvent {}

  /** A step ended. */
  record StepFinished(Instant at, StepResult result, int count) implements RunEvent {}

  /** The run ended after so many nanoseconds; nothing follows. */
  record RunFinished(Instant at, RunResult result, long nanos) implements RunEvent {}
}
