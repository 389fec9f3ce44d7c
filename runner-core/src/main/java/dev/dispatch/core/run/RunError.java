package dev.dispatch.core.run;

import dev.dispatch.api.ErrorCode;
import dev.dispatch.api.ErrorKind;

/** What can go wrong while a job runs, and with what a run left. */
public enum RunError implements ErrorCode {
  RUN_EXPECTATION_FAILED(ErrorKind.EXPECTATION),
  RUN_VERIFICATION_FAILED(ErrorKind.EXPECTATION),
  RUN_STEP_TIMEOUT(ErrorKind.EXPECTATION),
  RUN_CAPTURE_MISSING(ErrorKind.EXPECTATION),
  RUN_CAPTURE_CONFLICT(ErrorKind.USAGE),
  RUN_PAYLOAD_INVALID(ErrorKind.USAGE),
  RUN_ITEMS_INVALID(ErrorKind.USAGE),
  RUN_EXPORTS_INVALID(ErrorKind.RUNTIME),
  RUN_ACTION_UNKNOWN(ErrorKind.NOT_FOUND),
  RUN_ACTION_CREDENTIAL(ErrorKind.USAGE),
  RUN_ACTION_OUT_OF_SCOPE(ErrorKind.USAGE),
  RUN_CANCELLED(ErrorKind.RUNTIME),
  RUN_STEP_STOPPED(ErrorKind.RUNTIME),
  RUN_BRANCHES_MISSING(ErrorKind.USAGE),
  RUN_CHILD_DENIED(ErrorKind.USAGE),
  RUN_NOT_FOUND(ErrorKind.NOT_FOUND),
  RUN_ID_AMBIGUOUS(ErrorKind.USAGE),
  RUN_STEP_UNKNOWN(ErrorKind.NOT_FOUND),
  RUN_ASSERTION_FAILED(ErrorKind.EXPECTATION),
  RUN_PARAMETER_INVALID(ErrorKind.USAGE),
  RUN_DIFFERENT(ErrorKind.EXPECTATION),
  RUN_STILL_RUNNING(ErrorKind.USAGE),
  RUN_ALREADY_THERE(ErrorKind.USAGE),
  RUN_ARCHIVE_INVALID(ErrorKind.USAGE),
  RUN_EXPORT_WHAT(ErrorKind.USAGE),
  RUN_EXPORT_DOUBTFUL(ErrorKind.USAGE),
  RUN_PRUNE_UNBOUNDED(ErrorKind.USAGE),
  RUN_RECORD_DAMAGED(ErrorKind.RUNTIME),
  RUN_REPLAY_DIFFERS(ErrorKind.EXPECTATION),
  RUN_CALL_NOT_RECORDED(ErrorKind.EXPECTATION),
  RUN_MEMORY_NOT_RECORDED(ErrorKind.EXPECTATION),
  RUN_SECRET_GONE(ErrorKind.USAGE),
  RUN_RECORD_CUT(ErrorKind.USAGE),
  RUN_NOT_RESUMABLE(ErrorKind.USAGE),
  RUN_NOT_REPLAYABLE(ErrorKind.USAGE),
  RUN_DISK_FULL(ErrorKind.RUNTIME),
  RUN_DISK_FAILED(ErrorKind.RUNTIME);

  private final ErrorKind kind;

  RunError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
