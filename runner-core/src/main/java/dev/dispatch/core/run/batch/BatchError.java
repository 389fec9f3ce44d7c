package dev.dispatch.core.run.batch;

import dev.dispatch.api.ErrorCode;
import dev.dispatch.api.ErrorKind;

/** What can be wrong with a batch. */
public enum BatchError implements ErrorCode {
  /** Runs failed; the kind that is told is that of the gravest failure. */
  BATCH_RUNS_FAILED(ErrorKind.EXPECTATION),
  /** A signal ended it. */
  BATCH_INTERRUPTED(ErrorKind.RUNTIME),
  /** There is no such batch. */
  BATCH_NOT_FOUND(ErrorKind.NOT_FOUND),
  /** Several batches have this in their ids. */
  BATCH_ID_AMBIGUOUS(ErrorKind.USAGE),
  /** Options of a batch that do not go together, or have no meaning. */
  BATCH_OPTION_INVALID(ErrorKind.USAGE),
  /** The rows of a data file cannot be inputs of the job. */
  BATCH_DATA_INVALID(ErrorKind.USAGE),
  /** The case or the data is not what the batch began with. */
  BATCH_CHANGED(ErrorKind.USAGE),
  /** Another process runs it. */
  BATCH_RUNNING(ErrorKind.USAGE),
  /** Its files do not say what it was. */
  BATCH_RECORD_DAMAGED(ErrorKind.RUNTIME);

  private final ErrorKind kind;

  BatchError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
