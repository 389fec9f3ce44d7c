package dev.dispatch.api;

/**
 * A stable error code; an enum of a module or of the runner implements it.
 *
 * <p>{@link #name()} is what users see: {@code AREA_WHAT}, upper snake case, 3 to 64 characters.
 * What is called so once stays so: scripts and agents rely on it.
 */
public interface ErrorCode {

  /** Returns the code, such as {@code HTTP_BODY_TOO_LARGE}. */
  String name();

  /** Returns the kind, which decides exit code and retry advice. */
  ErrorKind kind();
}
