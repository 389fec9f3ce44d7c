package dev.dispatch.cli.serve;

/** What was asked: a form, or values that NUL ends. */
final class Request {

  private final byte[] body;
  private final boolean toEnd;

  Request(byte[] body, boolean toEnd) {
    this.body = body;
    this.toEnd = toEnd;
  }

  /** Returns the bytes themselves, which nobody changes. */
  byte[] body() {
    return body;
  }

  /**
   * Returns whether the body had no length: its sender has stopped sending, so that nothing tells
   * whether it is still there.
   */
  boolean toEnd() {
    return toEnd;
  }
}
