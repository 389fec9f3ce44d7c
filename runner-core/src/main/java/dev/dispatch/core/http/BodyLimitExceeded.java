package dev.dispatch.core.http;

import java.io.IOException;

/** A response body that passed its limit. */
final class BodyLimitExceeded extends IOException {

  private static final long serialVersionUID = 1L;

  /** Creates one with the limit in words. */
  BodyLimitExceeded(String limit) {
    super(limit);
  }
}
