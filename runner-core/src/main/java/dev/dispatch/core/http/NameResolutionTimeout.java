package dev.dispatch.core.http;

import java.net.UnknownHostException;

/** A name that was not resolved within the connect limit. */
final class NameResolutionTimeout extends UnknownHostException {

  private static final long serialVersionUID = 1L;

  NameResolutionTimeout() {
    super("timeout");
  }
}
