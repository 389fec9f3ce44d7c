package dev.dispatch.api;

/** Codes that any module may use; a module with more to say has an enum of its own. */
public enum ModuleError implements ErrorCode {
  /** The payload is wrong in a way that its schema cannot say. */
  ACTION_INPUT_INVALID(ErrorKind.USAGE),
  /** What was asked for does not exist. */
  ACTION_TARGET_NOT_FOUND(ErrorKind.NOT_FOUND),
  /** The server's answer is not what the action asked for. */
  ACTION_UNEXPECTED_ANSWER(ErrorKind.EXPECTATION),
  /** The action waited as long as it was allowed to. */
  ACTION_WAIT_EXHAUSTED(ErrorKind.EXPECTATION),
  /** The action failed for a reason of its own. */
  ACTION_FAILED(ErrorKind.RUNTIME);

  private final ErrorKind kind;

  ModuleError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
