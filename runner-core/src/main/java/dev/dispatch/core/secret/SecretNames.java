package dev.dispatch.core.secret;

import java.util.List;
import java.util.Locale;
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
    return EXACT.contains(plain)
        || (ENDINGS.stream().anyMatch(plain::endsWith)
            && PLACES.stream().noneMatch(plain::endsWith));
  }

  private static String plain(String name) {
    StringBuilder letters = new StringBuilder(name.length());
    name.toLowerCase(Locale.ROOT)
        .chars()
        .filter(Character::isLetterOrDigit)
        .forEach(c -> letters.append((char) c));
    return letters.toString();
  }
}
