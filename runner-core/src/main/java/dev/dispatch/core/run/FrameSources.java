package dev.dispatch.core.run;

import dev.dispatch.api.Memory;
import dev.dispatch.core.http.Deadline;
import dev.dispatch.core.http.Frame;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Where frames see time and memory, and wait: the world, or the recording of a run. */
public interface FrameSources {

  /** Returns the clock that a frame's action reads. */
  InstantSource clock(Frame frame);

  /** Returns the memory that a frame's action uses. */
  Memory memory(Frame frame);

  /**
   * Returns how long a step has run, as its expectation sees it.
   *
   * @param measured in milliseconds, by the run's own clock
   */
  long elapsed(Frame frame, long measured);

  /** Returns what came of a job that a frame ran; empty where it has to be run. */
  Optional<Observation.JobEnded> job(Frame frame, String named, Map<String, JsonNode> inputs);

  /** Waits, for a duration that is not negative. */
  void sleep(Frame frame, Duration duration) throws InterruptedException;

  /** Returns when a step that begins now has to be done. */
  Deadline deadline(Duration limit);

  /** Returns whether a step that was interrupted had come to its deadline. */
  boolean timedOut(String stepId);

  /** Returns the world itself: every frame has the same clock and memory. */
  static FrameSources of(InstantSource clock, Memory memory, Waiter waiter) {
    return new Live(clock, memory, waiter);
  }

  /** The world. */
  record Live(InstantSource time, Memory store, Waiter waiter) implements FrameSources {

    @Override
    public InstantSource clock(Frame frame) {
      return time;
    }

    @Override
    public Memory memory(Frame frame) {
      return store;
    }

    @Override
    public long elapsed(Frame frame, long measured) {
      return measured;
    }

    @Override
    public Optional<Observation.JobEnded> job(
        Frame frame, String named, Map<String, JsonNode> inputs) {
      return Optional.empty();
    }

    @Override
    public void sleep(Frame frame, Duration duration) throws InterruptedException {
      waiter.sleep(duration);
    }

    @Override
    public Deadline deadline(Duration limit) {
      return Deadline.after(limit);
    }

    @Override
    public boolean timedOut(String stepId) {
      return false; // who interrupts at a deadline says so
    }
  }
}
