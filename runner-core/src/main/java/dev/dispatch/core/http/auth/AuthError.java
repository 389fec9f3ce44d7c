package dev.dispatch.core.http.auth;

import dev.dispatch.api.ErrorCode;
import dev.dispatch.api.ErrorKind;

/** What can go wrong before a request can prove who sends it. */
public enum AuthError implements ErrorCode {
  /** The credential lacks a field that its kind needs, or holds one that cannot be used. */
  AUTH_CREDENTIAL_INVALID(ErrorKind.USAGE),
  /** The token endpoint gave no token. */
  AUTH_TOKEN_REFUSED(ErrorKind.EXPECTATION),
  /** The token endpoint is not able just now. */
  AUTH_TOKEN_NOT_NOW(ErrorKind.TRANSIENT);

  private final ErrorKind kind;

  AuthError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
