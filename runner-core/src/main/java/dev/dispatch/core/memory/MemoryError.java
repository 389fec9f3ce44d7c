package dev.dispatch.core.memory;

import dev.dispatch.api.ErrorCode;
import dev.dispatch.api.ErrorKind;

/** What can go wrong with memory. */
public enum MemoryError implements ErrorCode {
  /** The namespace cannot be a file name on every disk. */
  MEMORY_NAMESPACE_INVALID(ErrorKind.USAGE),
  /** The key is empty between two dots, or too long. */
  MEMORY_KEY_INVALID(ErrorKind.USAGE),
  /** The value is none that would be read again: nested too deep, or half a character. */
  MEMORY_VALUE_INVALID(ErrorKind.USAGE),
  /** The namespace would be, or is, larger than a namespace may be. */
  MEMORY_TOO_LARGE(ErrorKind.USAGE),
  /** The value holds a secret of the run. */
  MEMORY_SECRET_REFUSED(ErrorKind.USAGE),
  /** The namespace's file does not parse; it is left as it is. */
  MEMORY_CORRUPT(ErrorKind.RUNTIME);

  private final ErrorKind kind;

  MemoryError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
