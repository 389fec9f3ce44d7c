package dev.dispatch.core.run;

import dev.dispatch.api.Memory;
import dev.dispatch.core.http.Frame;
import java.time.InstantSource;

/** Where frames see time and memory: the world, or the recording of a run. */
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

  /** Returns the world itself: every frame has the same clock and memory. */
  static FrameSources of(InstantSource clock, Memory memory) {
    return new Live(clock, memory);
  }

  /** The world. */
  record Live(InstantSource time, Memory store) implements FrameSources {

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
  }
}
