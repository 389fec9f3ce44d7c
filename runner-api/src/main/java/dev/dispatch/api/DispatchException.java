package dev.dispatch.api;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The one exception of the runner and of its modules: a code, what is wrong, and what to do.
 *
 * <p>Message and hint are whole sentences for people and agents. Nothing of a credential or of a
 * body that a server sent goes into them; secrets that are known are masked wherever they are
 * shown.
 */
public class DispatchException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ErrorCode code;
  private final String hint;
  private final transient Map<String, Object> details;

  /**
   * Creates an error.
   *
   * @param code decides exit code and retry advice
   * @param message what is wrong, with the offending name in quotes; no secret
   * @param hint what to do about it
   */
  public DispatchException(ErrorCode code, String message, String hint) {
    this(code, message, hint, Map.of(), null);
  }

  /**
   * Creates an error with its cause.
   *
   * @param cause the cause, shown with {@code --debug} only; may be null
   */
  public DispatchException(ErrorCode code, String message, String hint, Throwable cause) {
    this(code, message, hint, Map.of(), cause);
  }

  /**
   * Creates an error with details.
   *
   * @param details plain JSON trees by name, for {@code details} of the error document
   * @param cause the cause, or null
   */
  public DispatchException(
      ErrorCode code, String message, String hint, Map<String, ?> details, Throwable cause) {
    super(message, cause);
    this.code = Objects.requireNonNull(code);
    this.hint = Objects.requireNonNull(hint);
    this.details = new TreeMap<>(details);
  }

  /** Returns the code. */
  public ErrorCode code() {
    return code;
  }

  /** Returns what to do about it. */
  public String hint() {
    return hint;
  }

  /** Returns further facts by name; never null. */
  public Map<String, Object> details() {
    return details;
  }
}
