package dev.dispatch.core.http;

import java.io.IOException;

/** A body that is not what its content encoding says. */
final class UndecodableBody extends IOException {

  private static final long serialVersionUID = 1L;

  UndecodableBody(IOException cause) {
    super(cause);
  }
}
