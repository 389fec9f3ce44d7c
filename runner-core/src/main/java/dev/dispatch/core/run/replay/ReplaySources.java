package dev.dispatch.core.run.replay;

import dev.dispatch.api.Memory;
import dev.dispatch.core.http.Deadline;
import dev.dispatch.core.http.Frame;
import dev.dispatch.core.run.Cancellation;
import dev.dispatch.core.run.FrameSources;
import dev.dispatch.core.run.Observation;
import dev.dispatch.core.run.RunError;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Time and memory as the frames of the recorded run saw them; nobody waits. */
final class ReplaySources implements FrameSources {

  private final Recording recording;
  private final ReplayClock clock;
  private final Cancellation cancellation;

  ReplaySources(Recording recording, ReplayClock clock, Cancellation cancellation) {
    this.recording = recording;
    this.clock = clock;
    this.cancellation = cancellation;
  }

  @Override
  public InstantSource clock(Frame frame) {
    return () ->
        recording
            .observations()
            .take(frame, "clock", value -> true)
            .map(value -> Instant.parse(value.asString()))
            .orElseGet(clock::instant);
  }

  @Override
  public Memory memory(Frame frame) {
    return new ReplayMemory(recording.observations(), frame);
  }

  @Override
  public long elapsed(Frame frame, long measured) {
    return recording
        .observations()
        .take(frame, "elapsedMs", value -> true)
        .map(value -> value.asLong(0))
        .orElse(measured);
  }

  @Override
  public Optional<Observation.JobEnded> job(
      Frame frame, String named, Map<String, JsonNode> inputs) {
    RecordedJob wanted = new RecordedJob(frame, named, inputs);
    return recording.observations().take(frame, "job", wanted::matches).map(wanted::ended);
  }

  // A step that was stopped while it waited is stopped where its record ends.
  @Override
  public void sleep(Frame frame, Duration duration) throws InterruptedException {
    String step = frame.stepId();
    if (recording.isAtEnd(step) && wasStopped(step)) {
      throw new InterruptedException("the recorded step was stopped here");
    }
    clock.advance(duration);
  }

  private boolean wasStopped(String stepId) {
    if (recording.endedWith(stepId, RunError.RUN_CANCELLED.name())) {
      cancellation.cancel();
      return true;
    }
    return timedOut(stepId);
  }

  @Override
  public Deadline deadline(Duration limit) {
    return Deadline.none(); // the record knows which step came to its deadline
  }

  @Override
  public boolean timedOut(String stepId) {
    return recording.endedWith(stepId, RunError.RUN_STEP_TIMEOUT.name());
  }
}
