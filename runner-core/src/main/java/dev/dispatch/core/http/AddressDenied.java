package dev.dispatch.core.http;

import java.net.UnknownHostException;

/** An address that is not called; an {@code IOException}, so that OkHttp lets it pass. */
final class AddressDenied extends UnknownHostException {

  private static final long serialVersionUID = 1L;

  /** Creates one with what the address is, such as "link-local". */
  AddressDenied(String what) {
    super(what);
  }
}
