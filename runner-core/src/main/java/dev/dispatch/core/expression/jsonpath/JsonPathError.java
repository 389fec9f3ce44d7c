package dev.dispatch.core.expression.jsonpath;

import dev.dispatch.api.ErrorCode;
import dev.dispatch.api.ErrorKind;

/** Why a JSONPath is refused. */
public enum JsonPathError implements ErrorCode {
  /** It is not RFC 9535 syntax. */
  JSONPATH_SYNTAX(ErrorKind.USAGE),
  /** It is another dialect's feature, or one that is not built. */
  JSONPATH_UNSUPPORTED(ErrorKind.USAGE),
  /** It visits more nodes of this document than a path may. */
  JSONPATH_TOO_COSTLY(ErrorKind.EXPECTATION);

  private final ErrorKind kind;

  JsonPathError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
