package dev.dispatch.core.json;

import dev.dispatch.api.ErrorCode;
import dev.dispatch.api.ErrorKind;

/** Why a text is not JSON that we read, or a value not one that JSON can hold. */
public enum JsonError implements ErrorCode {
  /** The text is not JSON as RFC 8259 defines it. */
  JSON_SYNTAX(ErrorKind.USAGE),
  /** Something stands after the value. */
  JSON_TRAILING(ErrorKind.USAGE),
  /** An object has a name twice. */
  JSON_DUPLICATE_KEY(ErrorKind.USAGE),
  /** The text, a string, a name, a number or the count of values is over its limit. */
  JSON_TOO_LARGE(ErrorKind.USAGE),
  /** Objects and arrays are nested over the limit. */
  JSON_TOO_DEEP(ErrorKind.USAGE),
  /** The text is not UTF-8, starts with a byte order mark, or has half a surrogate pair. */
  JSON_ENCODING(ErrorKind.USAGE),
  /** A Java value has no form in JSON: not a number, a cycle, a class that we do not know. */
  JSON_VALUE_UNSUPPORTED(ErrorKind.RUNTIME);

  private final ErrorKind kind;

  JsonError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
