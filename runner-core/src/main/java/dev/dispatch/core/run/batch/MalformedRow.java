package dev.dispatch.core.run.batch;

/** A row that cannot be read; those after it may be. */
final class MalformedRow extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final long line;
  private final boolean last;

  /**
   * Creates it.
   *
   * @param last whether nothing after it can be read
   */
  MalformedRow(long line, boolean last, String message, Throwable cause) {
    super(message, cause);
    this.line = line;
    this.last = last;
  }

  long line() {
    return line;
  }

  boolean last() {
    return last;
  }
}
