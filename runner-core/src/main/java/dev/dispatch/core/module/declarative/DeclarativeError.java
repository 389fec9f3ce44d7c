package dev.dispatch.core.module.declarative;

import dev.dispatch.api.ErrorCode;
import dev.dispatch.api.ErrorKind;

/** What can be wrong with a declarative module, and with a payload for one of its actions. */
public enum DeclarativeError implements ErrorCode {
  /** An action's description does not say what it must, or contradicts itself. */
  MODULE_ACTION_INVALID(ErrorKind.USAGE),
  /** A schema that an action refers to is not in the module, or cannot be read. */
  MODULE_SCHEMA_UNRESOLVED(ErrorKind.USAGE),
  /** A value cannot stand where the request puts it, such as {@code ..} in a path. */
  ACTION_VALUE_UNUSABLE(ErrorKind.USAGE),
  /** The action needs a credential field that the step does not bind. */
  ACTION_CREDENTIAL_MISSING(ErrorKind.USAGE),
  /** The response is not what the action's schema or exports say. */
  ACTION_RESPONSE_MISMATCH(ErrorKind.EXPECTATION);

  private final ErrorKind kind;

  DeclarativeError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
