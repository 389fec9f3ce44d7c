package dev.dispatch.core.run.recording;

import dev.dispatch.api.ErrorCode;
import dev.dispatch.api.ErrorKind;

/** Why a job of a module is not proven by its recording, or cannot be recorded. */
public enum RecordingError implements ErrorCode {
  /** A job does not do what is on record, or what is on record is no success. */
  MODULE_JOB_FAILED(ErrorKind.EXPECTATION),
  /** The module has no such job, or none at all. */
  MODULE_JOB_UNKNOWN(ErrorKind.NOT_FOUND);

  private final ErrorKind kind;

  RecordingError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
