package dev.dispatch.core.file;

import dev.dispatch.api.ErrorCode;
import dev.dispatch.api.ErrorKind;

/** What can go wrong with files. */
public enum FileError implements ErrorCode {
  /** There is nothing at the path. */
  FILE_NOT_FOUND(ErrorKind.NOT_FOUND),
  /** The file is larger than what it is read as may be. */
  FILE_TOO_LARGE(ErrorKind.USAGE),
  /** The name cannot be a name on every disk. */
  FILE_NAME_INVALID(ErrorKind.USAGE),
  /** The path leads out of the folder that it must stay in. */
  FILE_OUTSIDE_ROOT(ErrorKind.USAGE),
  /** Another process holds the lock. */
  FILE_LOCK_BUSY(ErrorKind.TRANSIENT),
  /** The file is there and cannot be read. */
  FILE_READ_FAILED(ErrorKind.RUNTIME),
  /** The file cannot be written; what was there before is intact. */
  FILE_WRITE_FAILED(ErrorKind.RUNTIME),
  /** The disk or the user's share of it is full; what was there before is intact. */
  DISK_FULL(ErrorKind.RUNTIME);

  private final ErrorKind kind;

  FileError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
