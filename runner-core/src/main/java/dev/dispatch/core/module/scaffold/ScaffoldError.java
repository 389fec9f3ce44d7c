package dev.dispatch.core.module.scaffold;

import dev.dispatch.api.ErrorCode;
import dev.dispatch.api.ErrorKind;

/** Why no project can be made. */
public enum ScaffoldError implements ErrorCode {
  /** The module's name makes no names of Java. */
  SCAFFOLD_NAME_INVALID(ErrorKind.USAGE),
  /** The package is none, or one that a module's classes cannot be in. */
  SCAFFOLD_PACKAGE_INVALID(ErrorKind.USAGE);

  private final ErrorKind kind;

  ScaffoldError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
