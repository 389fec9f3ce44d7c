package dev.dispatch.core.run;

/** How a run stands. */
public enum RunStatus {
  /** Every step passed or was skipped. */
  SUCCESS,
  /** A step failed, or what must hold of the run does not. */
  FAILED,
  /** The run was stopped by a signal. */
  CANCELLED,
  /** The process that ran it is gone, and there is no summary. Read from disk, never written. */
  INTERRUPTED,
  /** Its process is alive, and there is no summary yet. Read from disk, never written. */
  RUNNING
}
