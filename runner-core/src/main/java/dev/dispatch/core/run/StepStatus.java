package dev.dispatch.core.run;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a step ended. */
public enum StepStatus {
  @JsonProperty("PASSED")
  PASSED,
  @JsonProperty("FAILED")
  FAILED,
  @JsonProperty("SKIPPED")
  SKIPPED
}
