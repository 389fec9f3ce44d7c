package dev.dispatch.core.http.auth;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An access token (RFC 6749, section 5.1).
 *
 * @param value the token
 * @param expiresAt when it stops being one, where the server said so
 * @param refreshToken what the next one can be asked for with
 */
public record AccessToken(
    String value, Optional<Instant> expiresAt, Optional<String> refreshToken) {

  /** A request that leaves just before the end may arrive after it. */
  private static final Duration MARGIN = Duration.ofSeconds(10);

  /** Returns whether it should not be sent any more. */
  public boolean isOver(Instant now) {
    return expiresAt.filter(end -> !now.isBefore(end.minus(MARGIN))).isPresent();
  }

  /** Returns this token with the refresh token of the one before, where it brought none. */
  public AccessToken orRefreshedBy(Optional<String> before) {
    return new AccessToken(value, expiresAt, refreshToken.or(() -> before));
  }

  @Override
  public String toString() {
    return "AccessToken[…]";
  }
}
