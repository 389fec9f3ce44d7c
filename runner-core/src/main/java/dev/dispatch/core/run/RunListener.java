package dev.dispatch.core.run;

import dev.dispatch.core.http.Frame;
import java.util.Optional;

/** Hears what happens in a run, on the run's threads, one event at a time. */
@FunctionalInterface
public interface RunListener {

  /** Takes one event; must be quick, and must not throw. */
  void onEvent(RunEvent event);

  /** Returns the {@code traceparent} of a call that a frame is about to make, where it has one. */
  default Optional<String> traceparent(Frame frame) {
    return Optional.empty();
  }
}
