package dev.dispatch.cli.progress;

import dev.dispatch.core.job.PlacedStep;

/**
 * A step that runs just now.
 *
 * @param step the step
 * @param startedAt when it began, in nanoseconds
 * @param doing what it says that it is doing; empty where it says nothing
 */
record RunningStep(PlacedStep step, long startedAt, String doing) {

  static RunningStep begun(PlacedStep step) {
    return new RunningStep(step, System.nanoTime(), "");
  }

  RunningStep doing(String line) {
    return new RunningStep(step, startedAt, line);
  }
}
