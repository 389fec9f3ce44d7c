package dev.dispatch.core.module.importer;

import dev.dispatch.api.ErrorCode;
import dev.dispatch.api.ErrorKind;

/** Why no module can be made out of a text. */
public enum ImportError implements ErrorCode {
  /** The file cannot be read. */
  IMPORT_FILE_UNREADABLE(ErrorKind.USAGE),
  /** The text is not what it was said to be, or of a version that is not known. */
  IMPORT_NOT_UNDERSTOOD(ErrorKind.USAGE),
  /** The text describes nothing that can be called. */
  IMPORT_EMPTY(ErrorKind.USAGE),
  /** Something is where the module is to be written. */
  IMPORT_TARGET_TAKEN(ErrorKind.USAGE),
  /** The module cannot be written. */
  IMPORT_NOT_WRITTEN(ErrorKind.RUNTIME),
  /** The part of the application that reads OpenAPI documents is missing. */
  IMPORT_READER_MISSING(ErrorKind.RUNTIME);

  private final ErrorKind kind;

  ImportError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
