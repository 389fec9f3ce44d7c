package dev.dispatch.core.operation;

import dev.dispatch.api.ErrorKind;

/**
 * How an invocation ends, by the kind of its error alone (G-F4).
 *
 * <p>The name is the {@code code} of the error document.
 */
public enum ExitStatus {
  /** It worked. */
  SUCCESS(0, "it worked"),
  /** Our fault or a module's. */
  RUNTIME_ERROR(1, "internal: our fault or a module's"),
  /** The input is wrong; do not retry. */
  USAGE_ERROR(2, "usage or input: an unknown option, a bad job file; do not retry"),
  /** The network or a server was not able just now; a retry is safe. */
  TRANSIENT_ERROR(3, "transient: a retry is safe"),
  /** A named thing does not exist. */
  NOT_FOUND(4, "a named thing does not exist"),
  /** The answer is not what was asked for. */
  EXPECTATION_FAILED(
      5, "the answer is not what was asked for: a status, an expectation, a difference");

  private final int exitCode;
  private final String meaning;

  ExitStatus(int exitCode, String meaning) {
    this.exitCode = exitCode;
    this.meaning = meaning;
  }

  /** Returns the status of an error; the only place that maps kinds. */
  public static ExitStatus of(ErrorKind kind) {
    return switch (kind) {
      case USAGE -> USAGE_ERROR;
      case NOT_FOUND -> NOT_FOUND;
      case TRANSIENT -> TRANSIENT_ERROR;
      case EXPECTATION -> EXPECTATION_FAILED;
      case RUNTIME -> RUNTIME_ERROR;
    };
  }

  /** Returns the exit code of the process. */
  public int exitCode() {
    return exitCode;
  }

  /** Returns what it means, in a few words. */
  public String meaning() {
    return meaning;
  }

  /** Returns whether the same command may succeed when it is run again. */
  public boolean retryable() {
    return this == TRANSIENT_ERROR;
  }
}
