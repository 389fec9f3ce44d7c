package dev.dispatch.core.run.batch;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a batch ended before all its runs were started. */
public enum StopReason {
  /** As many runs failed as were allowed to. */
  @JsonProperty("MAX_FAILURES")
  MAX_FAILURES,
  /** A signal came. */
  @JsonProperty("SIGNAL")
  SIGNAL,
  /** Something of ours broke; it is thrown on. */
  @JsonProperty("FAULT")
  FAULT
}
