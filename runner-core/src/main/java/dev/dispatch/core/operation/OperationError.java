package dev.dispatch.core.operation;

import dev.dispatch.api.ErrorCode;
import dev.dispatch.api.ErrorKind;

/** What can be wrong with asking, and with the installation that answers. */
public enum OperationError implements ErrorCode {
  /** No such command, group or help topic. */
  OPERATION_UNKNOWN(ErrorKind.USAGE),
  /** No module of this name is in any layer. */
  MODULE_UNKNOWN(ErrorKind.NOT_FOUND),
  /** A module has no SKILL.md. */
  MODULE_SKILL_MISSING(ErrorKind.NOT_FOUND),
  /** No module provides this action. */
  ACTION_UNKNOWN(ErrorKind.NOT_FOUND),
  /** No memory is kept under this namespace. */
  MEMORY_NAMESPACE_UNKNOWN(ErrorKind.NOT_FOUND),
  /** What was to be an export of memory cannot be read as one. */
  MEMORY_EXPORT_UNREADABLE(ErrorKind.USAGE),
  /** Memory is not as the document says. */
  MEMORY_DIFFERS(ErrorKind.EXPECTATION),
  /** A file that was asked for by name cannot be one. */
  OPERATION_FILE_INVALID(ErrorKind.USAGE),
  /** Options that exclude each other, or one of several that is missing. */
  OPERATION_OPTIONS_CONFLICT(ErrorKind.USAGE),
  /** What was given as a time is none. */
  OPERATION_TIME_INVALID(ErrorKind.USAGE),
  /** The port that was asked for is in use, or not ours to use. */
  OPERATION_PORT_TAKEN(ErrorKind.USAGE),
  /** What is to be overridden cannot be. */
  OVERRIDE_INVALID(ErrorKind.USAGE),
  /** No override of this action is recorded. */
  OVERRIDE_UNKNOWN(ErrorKind.NOT_FOUND),
  /** The socket that was asked for cannot be one. */
  SERVE_SOCKET_INVALID(ErrorKind.USAGE),
  /** Another process listens on the socket. */
  SERVE_SOCKET_TAKEN(ErrorKind.USAGE),
  /** There is no server to start here. */
  SERVE_UNAVAILABLE(ErrorKind.USAGE),
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
