package dev.dispatch.core.bundle;

import dev.dispatch.api.ErrorCode;
import dev.dispatch.api.ErrorKind;

/** Why an archive was refused; nothing of it has been written then. */
public enum ZipError implements ErrorCode {
  /** It is no zip file, or its parts contradict each other. */
  ZIP_DAMAGED(ErrorKind.USAGE),
  /** An entry has a name or is of a kind that is not taken. */
  ZIP_ENTRY_REFUSED(ErrorKind.USAGE),
  /** It is over a limit. */
  ZIP_TOO_LARGE(ErrorKind.USAGE),
  /** A file's digest is not the one that the archive lists. */
  ZIP_DIGEST_MISMATCH(ErrorKind.USAGE);

  private final ErrorKind kind;

  ZipError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
