package dev.dispatch.core.expression.check;

import dev.dispatch.api.ErrorCode;
import dev.dispatch.api.ErrorKind;

/** What can be wrong with a rule's value. */
public enum CheckError implements ErrorCode {
  /** The value is not of the kind that the operator compares with. */
  CONDITION_VALUE_INVALID(ErrorKind.USAGE),
  /** The operator names a file where no file can be read. */
  CONDITION_FILE_UNAVAILABLE(ErrorKind.USAGE);

  private final ErrorKind kind;

  CheckError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
