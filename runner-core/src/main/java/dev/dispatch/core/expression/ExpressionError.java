package dev.dispatch.core.expression;

import dev.dispatch.api.ErrorCode;
import dev.dispatch.api.ErrorKind;

/** What can be wrong with placeholders and conditions, before and while a job runs. */
public enum ExpressionError implements ErrorCode {
  /** A placeholder or a path is not written as the language has it. */
  EXPRESSION_SYNTAX(ErrorKind.USAGE),
  /** A reference has no value and no default. */
  EXPRESSION_UNRESOLVED(ErrorKind.EXPECTATION),
  /** A reference inside a longer text is null. */
  EXPRESSION_NULL(ErrorKind.EXPECTATION),
  /** What the placeholders of one payload bring in is too large. */
  EXPRESSION_TOO_LARGE(ErrorKind.EXPECTATION),
  /** A condition group is not written as the language has it. */
  CONDITION_INVALID(ErrorKind.USAGE),
  /** A group's or rule's field does not exist. */
  CONDITION_UNKNOWN_FIELD(ErrorKind.USAGE),
  /** A rule's operator does not exist. */
  CONDITION_UNKNOWN_OPERATOR(ErrorKind.USAGE),
  /** A rule says nothing to compare with. */
  CONDITION_VALUE_MISSING(ErrorKind.USAGE);

  private final ErrorKind kind;

  ExpressionError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
