package dev.dispatch.core.job.defaults;

import dev.dispatch.api.ErrorCode;
import dev.dispatch.api.ErrorKind;

/** What can be wrong with the defaults of actions. */
public enum DefaultsError implements ErrorCode {
  /** The file of the defaults is damaged. */
  DEFAULTS_FILE_INVALID(ErrorKind.USAGE),
  /** What is to be a default does not fit the action. */
  DEFAULTS_INVALID(ErrorKind.USAGE),
  /** A default cannot refer to what only some jobs have. */
  DEFAULTS_REFERENCE_NOT_ALLOWED(ErrorKind.USAGE),
  /** A secret is never kept as a default. */
  DEFAULTS_SECRET(ErrorKind.USAGE),
  /** There is no such default. */
  DEFAULTS_UNKNOWN(ErrorKind.NOT_FOUND);

  private final ErrorKind kind;

  DefaultsError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
