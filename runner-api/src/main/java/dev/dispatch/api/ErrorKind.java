package dev.dispatch.api;

/** The five kinds of error; the exit code and the advice to retry follow from the kind alone. */
public enum ErrorKind {
  /** The input is wrong: exit 2, a retry cannot help. */
  USAGE,
  /** A named thing does not exist: exit 4. */
  NOT_FOUND,
  /** The network or a server was not able just now: exit 3, a retry is safe. */
  TRANSIENT,
  /** The answer is not what was asked for: exit 5. */
  EXPECTATION,
  /** Our fault or a module's: exit 1. */
  RUNTIME
}
