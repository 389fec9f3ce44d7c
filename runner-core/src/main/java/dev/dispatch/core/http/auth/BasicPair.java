package dev.dispatch.core.http.auth;

import dev.dispatch.core.secret.SecretRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** User name and password as RFC 7617 writes them. */
public final class BasicPair {

  private BasicPair() {}

  /**
   * Returns the value of the {@code Authorization} field; the pair in it is a secret of its own,
   * since a short password is not found inside it (G-C4).
   */
  public static String authorization(String user, String password, SecretRegistry secrets) {
    String pair = user + ":" + password;
    String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    secrets.registerDerived(password, "basic", encoded);
    return "Basic " + encoded;
  }
}
