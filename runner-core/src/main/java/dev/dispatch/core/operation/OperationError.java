package dev.dispatch.core.operation;

import dev.dispatch.api.ErrorCode;
import dev.dispatch.api.ErrorKind;

/** What can be wrong with asking, and with the installation that answers. */
public enum OperationError implements ErrorCode {
  /** No such command, group or help topic. */
  OPERATION_UNKNOWN(ErrorKind.USAGE),
  /** The doctor found something that keeps dispatch from working. */
  DOCTOR_CHECK_FAILED(ErrorKind.RUNTIME),
  /** Something of ours is missing or broken. */
  SELF_CHECK_FAILED(ErrorKind.RUNTIME);

  private final ErrorKind kind;

  OperationError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
