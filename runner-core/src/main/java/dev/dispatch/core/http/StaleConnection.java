package dev.dispatch.core.http;

import java.io.IOException;

/** An idle connection that the server had closed; nothing was sent over it. */
final class StaleConnection extends IOException {

  private static final long serialVersionUID = 1L;

  StaleConnection() {
    super("closed while idle");
  }
}
