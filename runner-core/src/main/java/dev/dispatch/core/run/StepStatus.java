package dev.dispatch.core.run;

/** How a step ended. */
public enum StepStatus {
  PASSED,
  FAILED,
  SKIPPED
}
