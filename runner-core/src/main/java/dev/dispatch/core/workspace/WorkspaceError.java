package dev.dispatch.core.workspace;

import dev.dispatch.api.ErrorCode;
import dev.dispatch.api.ErrorKind;

/** What can be wrong with the places that dispatch is told to use. */
public enum WorkspaceError implements ErrorCode {
  /** A place is given as an empty or impossible path. */
  WORKSPACE_PATH_INVALID(ErrorKind.USAGE),
  /** A file of environment variables cannot be read, or has a line that is none. */
  ENV_FILE_INVALID(ErrorKind.USAGE),
  /** The folder given as workspace does not exist. */
  WORKSPACE_MISSING(ErrorKind.NOT_FOUND);

  private final ErrorKind kind;

  WorkspaceError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
