package dev.dispatch.core.run;

/** Hears what happens in a run, on the run's threads, one event at a time. */
@FunctionalInterface
public interface RunListener {

  /** Takes one event; must be quick, and must not throw. */
  void onEvent(RunEvent event);
}
