package dev.dispatch.core.secret;

import java.util.List;
import java.util.Set;

/** Tells by a field's name whether what is in it is meant to be secret. */
public final class SecretNames {

  private static final Set<String> EXACT =
      Set.of(
          "auth",
          "authorization",
          "bearer",
          "cookie",
          "credential",
          "credentials",
          "csrf",
          "jwt",
          "otp",
          "pass",
          "passphrase",
          "passwd",
          "proxyauthorization",
          "pwd",
          "secret",
          "session",
          "sessionid",
          "setcookie",
          "sid",
          "signature",
          "totp",
          "xsrf");

  private static final List<String> ENDINGS =
      List.of(
          "password",
          "passwd",
          "passphrase",
          "secret",
          "token",
          "apikey",
          "accesskey",
          "privatekey",
          "secretkey",
          "signingkey",
          "encryptionkey",
          "subscriptionkey",
          "sessionid",
          "sessid",
          "authkey",
          "masterkey");

  /** Tokens that say where a listing goes on. */
  private static final List<String> PLACES =
      List.of("pagetoken", "nexttoken", "continuationtoken", "synctoken", "cursortoken");

  private SecretNames() {}

  /**
   * Returns whether a name such as {@code api_key}, {@code X-Api-Key} or {@code accessToken} is.
   */
  public static boolean looksSecret(String fieldName) {
    String plain = plain(fieldName);
    return EXACT.contains(plain) || (endsIn(plain, ENDINGS) && !endsIn(plain, PLACES));
  }

  private static boolean endsIn(String name, List<String> endings) {
    for (String ending : endings) {
      if (name.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  private static String plain(String name) {
    StringBuilder letters = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      if (Character.isLetterOrDigit(name.charAt(i))) {
        letters.append(Character.toLowerCase(name.charAt(i)));
      }
    }
    return letters.toString();
  }
}
