package dev.dispatch.core.report.model;

/** How a step of a recorded run ended. */
public enum StepOutcome {
  /** It did what it should. */
  PASSED("passed"),
  /** It did not. */
  FAILED("failed"),
  /** It was switched off, or a step before it failed. */
  SKIPPED("skipped"),
  /** It was running when the run's process died. */
  INTERRUPTED("interrupted"),
  /** The run's process died before it. */
  NOT_RUN("not run");

  private final String words;

  StepOutcome(String words) {
    this.words = words;
  }

  /** Returns it in words. */
  public String words() {
    return words;
  }

  /** Returns whether it is to be told as a failure. */
  public boolean isBad() {
    return this == FAILED || this == INTERRUPTED;
  }
}
