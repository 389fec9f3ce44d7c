package dev.dispatch.core.job;

import dev.dispatch.api.ErrorCode;
import dev.dispatch.api.ErrorKind;

/** What can be wrong with a job before it runs. */
public enum JobError implements ErrorCode {
  JOB_FILE_NOT_FOUND(ErrorKind.NOT_FOUND),
  JOB_FILE_UNREADABLE(ErrorKind.USAGE),
  JOB_INVALID(ErrorKind.USAGE),
  JOB_SCHEMA_VERSION_UNKNOWN(ErrorKind.USAGE),
  JOB_STEP_DUPLICATE(ErrorKind.USAGE),
  JOB_ACTION_UNKNOWN(ErrorKind.USAGE),
  JOB_MEMORY_WRITE_DENIED(ErrorKind.USAGE),
  JOB_CAPTURE_INVALID(ErrorKind.USAGE),
  JOB_TIME_INVALID(ErrorKind.USAGE),
  JOB_FOR_EACH_INVALID(ErrorKind.USAGE),
  JOB_RETRY_INVALID(ErrorKind.USAGE),
  JOB_STEP_UNKNOWN(ErrorKind.USAGE),
  JOB_STEP_FORWARD(ErrorKind.USAGE),
  JOB_STEP_SKIPPABLE(ErrorKind.USAGE),
  JOB_EXPORT_UNKNOWN(ErrorKind.USAGE),
  JOB_RESPONSE_PATH_UNKNOWN(ErrorKind.USAGE),
  JOB_RUN_NAME_UNKNOWN(ErrorKind.USAGE),
  JOB_REFERENCE_NOT_ALLOWED(ErrorKind.USAGE),
  JOB_INPUT_UNKNOWN(ErrorKind.USAGE),
  JOB_INPUT_INVALID(ErrorKind.USAGE),
  JOB_INPUT_MISSING(ErrorKind.USAGE),
  JOB_ENVIRONMENT_MISSING(ErrorKind.USAGE),
  JOB_CHECK_UNKNOWN(ErrorKind.USAGE),
  JOB_HTTP_INVALID(ErrorKind.USAGE),
  JOB_HTTP_MISSING(ErrorKind.USAGE),
  JOB_CREDENTIAL_REQUIRED(ErrorKind.USAGE),
  JOB_CREDENTIAL_UNEXPECTED(ErrorKind.USAGE),
  JOB_CREDENTIAL_UNKNOWN(ErrorKind.USAGE),
  JOB_CREDENTIAL_INCOMPLETE(ErrorKind.USAGE),
  JOB_CREDENTIAL_MISSING(ErrorKind.USAGE),
  JOB_CREDENTIAL_INVALID(ErrorKind.USAGE),
  JOB_MODULE_MISSING(ErrorKind.USAGE),
  JOB_MODULE_VERSION_MISMATCH(ErrorKind.USAGE),
  JOB_MEMORY_MISSING(ErrorKind.USAGE),
  JOB_FILL_UNKNOWN(ErrorKind.USAGE),
  JOB_FILL_CYCLE(ErrorKind.USAGE);

  private final ErrorKind kind;

  JobError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
