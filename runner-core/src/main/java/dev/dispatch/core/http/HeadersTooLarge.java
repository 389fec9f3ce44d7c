package dev.dispatch.core.http;

import java.io.IOException;

/** The header fields of an answer passed their limit. */
final class HeadersTooLarge extends IOException {

  private static final long serialVersionUID = 1L;

  HeadersTooLarge() {
    super("too many header bytes");
  }
}
