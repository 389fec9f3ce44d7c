package dev.dispatch.core.run;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a run stands. */
public enum RunStatus {
  /** Every step passed or was skipped. */
  @JsonProperty("SUCCESS")
  SUCCESS,
  /** A step failed, or what must hold of the run does not. */
  @JsonProperty("FAILED")
  FAILED,
  /** The run was stopped by a signal. */
  @JsonProperty("CANCELLED")
  CANCELLED,
  /** The process that ran it is gone, and there is no summary. Read from disk, never written. */
  @JsonProperty("INTERRUPTED")
  INTERRUPTED,
  /** Its process is alive, and there is no summary yet. Read from disk, never written. */
  @JsonProperty("RUNNING")
  RUNNING
}
