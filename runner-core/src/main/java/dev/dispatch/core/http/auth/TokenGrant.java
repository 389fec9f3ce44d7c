package dev.dispatch.core.http.auth;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.http.HttpAuth;
import dev.dispatch.api.http.HttpBody;
import dev.dispatch.api.http.HttpRequest;
import dev.dispatch.core.secret.SecretRegistry;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the requests that ask for tokens (RFC 6749, sections 4.3, 4.4 and 6). */
public final class TokenGrant {

  private final HttpAuth.OAuth2 auth;
  private final SecretRegistry secrets;

  /** Creates a writer. */
  public TokenGrant(HttpAuth.OAuth2 auth, SecretRegistry secrets) {
    this.auth = auth;
    this.secrets = secrets;
  }

  /** Returns the secret that names what is issued; empty where none is sent. */
  public String owner() {
    return auth.clientSecret().or(auth::password).or(auth::refreshToken).orElse("");
  }

  /** Returns the request for a first token. */
  public HttpRequest first() {
    return switch (auth.grant()) {
      case CLIENT_CREDENTIALS -> {
        require("clientId", auth.clientId());
        yield request(Map.of("grant_type", "client_credentials"));
      }
      case PASSWORD -> {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "password");
        form.put("username", require("username", auth.username()));
        form.put("password", require("password", auth.password()));
        yield request(form);
      }
      case REFRESH_TOKEN -> refresh(require("refreshToken", auth.refreshToken()));
    };
  }

  /** Returns the request for the next token. */
  public HttpRequest refresh(String refreshToken) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "refresh_token");
    form.put("refresh_token", refreshToken);
    return request(form);
  }

  private HttpRequest request(Map<String, String> grant) {
    Map<String, String> form = new LinkedHashMap<>(grant);
    form.putAll(auth.parameters());
    HttpRequest request =
        HttpRequest.of("POST", auth.tokenUrl()).header("Accept", "application/json");
    if (auth.clientId().isPresent() && auth.clientSecret().isPresent() && !auth.secretInBody()) {
      request = request.header("Authorization", clientPair());
    } else {
      auth.clientId().ifPresent(id -> form.put("client_id", id));
      auth.clientSecret().ifPresent(secret -> form.put("client_secret", secret));
    }
    return request.body(new HttpBody.Form(lists(form)));
  }

  /** RFC 6749, section 2.3.1: each half is form-encoded before the two are joined. */
  private String clientPair() {
    String secret = auth.clientSecret().orElseThrow();
    String encoded = encode(secret);
    if (!encoded.equals(secret)) {
      secrets.registerDerived(secret, "clientSecretEncoded", encoded);
    }
    return BasicPair.authorization(encode(auth.clientId().orElseThrow()), encoded, secrets);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Map<String, List<String>> lists(Map<String, String> form) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    form.forEach((name, value) -> lists.put(name, List.of(value)));
    return lists;
  }

  private static String require(String field, Optional<String> value) {
    return value.orElseThrow(() ->
        new DispatchException(
            AuthError.AUTH_CREDENTIAL_INVALID,
            "The credential has no '" + field + "', which this OAuth 2.0 grant needs",
            "Map '" + field + "' in the credential profile, or choose another 'grant'."));
  }
}
