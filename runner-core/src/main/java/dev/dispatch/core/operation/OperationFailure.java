package dev.dispatch.core.operation;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.ErrorCode;
import java.util.List;
import java.util.Map;

/** An error that knows what to do next. */
public final class OperationFailure extends DispatchException {

  private static final long serialVersionUID = 1L;

  private final transient List<NextCommand> next;

  /**
   * Creates an error.
   *
   * @param details facts by name for {@code details} of the error document: plain JSON trees,
   *     records, or lists of them
   */
  public OperationFailure(
      ErrorCode code, String message, String hint, Map<String, ?> details, NextCommand... next) {
    super(code, message, hint, details, null);
    this.next = List.of(next);
  }

  /** Creates an error without details. */
  public OperationFailure(ErrorCode code, String message, String hint, NextCommand... next) {
    this(code, message, hint, Map.of(), next);
  }

  /** Creates an error that says the same as its cause, which may be a problems report. */
  public OperationFailure(DispatchException cause, NextCommand... next) {
    super(cause.code(), cause.getMessage(), cause.hint(), cause.details(), cause);
    this.next = List.of(next);
  }

  /** Returns what to do now, best first. */
  public List<NextCommand> next() {
    return next;
  }
}
