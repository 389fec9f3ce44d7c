package dev.dispatch.core.run.batch;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a batch stands. */
public enum BatchStatus {
  /** Every run passed. */
  @JsonProperty("SUCCESS")
  SUCCESS,
  /** A run failed. */
  @JsonProperty("FAILED")
  FAILED,
  /** A signal ended it. */
  @JsonProperty("CANCELLED")
  CANCELLED,
  /** The process that ran it is gone, and there is no summary. Read from disk, never written. */
  @JsonProperty("INTERRUPTED")
  INTERRUPTED,
  /** Its process is alive. Read from disk, never written. */
  @JsonProperty("RUNNING")
  RUNNING
}
