package dev.dispatch.core.demo;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Who may call what is protected. */
final class DemoAccount {

  private DemoAccount() {}

  /** Returns whether a request names a user and a password as RFC 7617 has it. */
  static boolean isBasic(Request request, String user, String password) {
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    String field = "Basic " + Base64.getEncoder().encodeToString(pair);
    return request.header("authorization").filter(field::equals).isPresent();
  }
}
