package dev.dispatch.bench.process;

/** A process did not do what it was started for. */
public final class ProcessFailed extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Says what was wrong. */
  public ProcessFailed(String message) {
    super(message);
  }
}
