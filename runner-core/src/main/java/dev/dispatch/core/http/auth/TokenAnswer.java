package dev.dispatch.core.http.auth;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.http.HttpResponse;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what a token endpoint answers (RFC 6749, sections 5.1 and 5.2). */
public final class TokenAnswer {

  /** No token lives longer than this means anything. */
  private static final long MOST_SECONDS = 10L * 365 * 24 * 3600;

  private static final Set<Integer> NOT_NOW = Set.of(429, 502, 503, 504);
  private static final Set<String> ERRORS =
      Set.of(
          "invalid_request",
          "invalid_client",
          "invalid_grant",
          "unauthorized_client",
          "unsupported_grant_type",
          "invalid_scope");

  private final HttpResponse response;
  private final Map<?, ?> fields;

  private TokenAnswer(HttpResponse response) {
    this.response = response;
    this.fields = response.body() instanceof Map<?, ?> object ? object : Map.of();
  }

  /**
   * Returns the token; it is registered as a secret already.
   *
   * @throws DispatchException where there is none in the answer
   */
  public static AccessToken read(HttpResponse response, Instant now) {
    TokenAnswer answer = new TokenAnswer(response);
    String value = answer.text("access_token").orElse("");
    if (!response.ok() || value.isEmpty()) {
      throw answer.refusal();
    }
    answer.requireBearer();
    return new AccessToken(
        value, answer.seconds().map(now::plusSeconds), answer.text("refresh_token"));
  }

  private Optional<String> text(String name) {
    return fields.get(name) instanceof String text && !text.isEmpty()
        ? Optional.of(text)
        : Optional.empty();
  }

  /** Some servers write the number as text. */
  private Optional<Long> seconds() {
    try {
      return Optional.ofNullable(fields.get("expires_in"))
          .map(value -> new BigDecimal(value.toString()).longValue())
          .map(seconds -> Math.clamp(seconds, 0L, MOST_SECONDS));
    } catch (NumberFormatException none) {
      return Optional.empty();
    }
  }

  private void requireBearer() {
    if (!text("token_type").orElse("bearer").equalsIgnoreCase("bearer")) {
      throw new DispatchException(
          AuthError.AUTH_TOKEN_REFUSED,
          "The token endpoint issued a token that is no bearer token",
          "Ask the server for bearer tokens; no other kind can be sent.");
    }
  }

  private DispatchException refusal() {
    int status = response.status();
    if (NOT_NOW.contains(status)) {
      return new DispatchException(
          AuthError.AUTH_TOKEN_NOT_NOW,
          "The token endpoint answered " + status,
          "The server is not able just now; sending it again is safe.");
    }
    // G-F5: of the server's words only those that the RFC defines.
    Optional<String> error = text("error").filter(ERRORS::contains);
    return new DispatchException(
        AuthError.AUTH_TOKEN_REFUSED,
        "The token endpoint answered "
            + status
            + error.map(word -> ", " + word).orElse(response.ok() ? " without a token" : ""),
        hint(error.orElse("")),
        Map.of("status", status),
        null);
  }

  private static String hint(String error) {
    return switch (error) {
      case "invalid_client" -> "Check client id and secret in the credential profile.";
      case "invalid_grant" ->
          "Check username and password, or the refresh token, in the credential profile.";
      case "unauthorized_client", "unsupported_grant_type" ->
          "Choose another 'grant', or allow this one to the client at the server.";
      case "invalid_scope" -> "Correct 'scopes'.";
      default -> "Check 'tokenUrl', and look at the recorded call: it has the server's own words.";
    };
  }
}
