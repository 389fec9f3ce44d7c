package dev.dispatch.core.run;

import java.util.ArrayList;
import java.util.List;

/** Tells a run to stop. Safe for use by many threads. */
public final class Cancellation {

  private final List<Runnable> listeners = new ArrayList<>();
  private boolean cancelled;
  private boolean used;

  /**
   * Stops what listens, on the caller's thread; only the first call does.
   *
   * @return whether a run has ever listened, and so will end in order
   */
  public boolean cancel() {
    List<Runnable> told;
    synchronized (this) {
      told = cancelled ? List.of() : List.copyOf(listeners);
      cancelled = true;
    }
    told.forEach(Runnable::run);
    return used();
  }

  private synchronized boolean used() {
    return used;
  }

  /** Returns whether the run was told to stop. */
  public synchronized boolean isCancelled() {
    return cancelled;
  }

  /** Runs the listener when the run is told to stop, at once where it was already. */
  public void onCancel(Runnable listener) {
    synchronized (this) {
      used = true;
      if (!cancelled) {
        listeners.add(listener);
        return;
      }
    }
    listener.run();
  }

  synchronized void forget(Runnable listener) {
    listeners.remove(listener);
  }
}
