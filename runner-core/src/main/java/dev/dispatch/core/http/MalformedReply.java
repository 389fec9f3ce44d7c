package dev.dispatch.core.http;

import java.io.IOException;

/** An answer that OkHttp lets pass and that is no proper one. */
final class MalformedReply extends IOException {

  private static final long serialVersionUID = 1L;

  MalformedReply(String what) {
    super(what);
  }

  /** Creates one for a body that is not what its content encoding says. */
  MalformedReply(IOException cause) {
    super(cause);
  }
}
