package dev.dispatch.api;

/**
 * A stable error code; an enum of a module or of the runner implements it.
 *
 * <p>{@link #name()} is what users see: {@code AREA_WHAT}, upper snake case.
 */
public interface ErrorCode {

  /** Returns the code, such as {@code HTTP_BODY_TOO_LARGE}. */
  String name();

  /** Returns the kind, which decides exit code and retry advice. */
  ErrorKind kind();
}
