package dev.dispatch.core.secret;

import dev.dispatch.api.ErrorCode;
import dev.dispatch.api.ErrorKind;

/** What can be wrong with a secret. */
public enum SecretError implements ErrorCode {
  /** The value is too short to be told apart from ordinary text. */
  SECRET_TOO_SHORT(ErrorKind.USAGE);

  private final ErrorKind kind;

  SecretError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
