package dev.dispatch.core.module.declarative;

import dev.dispatch.api.ActionContext;
import dev.dispatch.api.DispatchException;
import dev.dispatch.api.http.HttpAuth;
import dev.dispatch.api.http.HttpClient;
import dev.dispatch.api.http.HttpRequest;
import java.util.Map;
import java.util.Optional;

/** Uses a step's credential as the action's scheme says. */
final class Authorization {

  private final String action;
  private final CredentialScheme scheme;
  private final Map<String, String> credential;

  Authorization(String action, ActionContext context, CredentialScheme scheme) {
    this.action = action;
    this.scheme = scheme;
    this.credential = context.credentialFields();
  }

  /** Returns the client that proves who it is; as it is where none is needed and none bound. */
  HttpClient client(HttpClient client) {
    return isLeftOut() || isCookie(scheme) ? client : client.withAuth(auth(scheme));
  }

  /** Returns the request with what a client cannot add: cookies, and keys beside the first. */
  HttpRequest request(HttpRequest request) {
    if (isLeftOut()) {
      return request;
    }
    HttpRequest authorised = isCookie(scheme) ? withKey(scheme, request) : request;
    for (CredentialScheme other : scheme.and()) {
      authorised = withKey(other, authorised);
    }
    return authorised;
  }

  private boolean isLeftOut() {
    return credential.isEmpty() && !scheme.required();
  }

  private static boolean isCookie(CredentialScheme scheme) {
    return scheme.in().filter(CredentialScheme.Place.COOKIE::equals).isPresent();
  }

  private HttpAuth auth(CredentialScheme scheme) {
    return switch (scheme.type()) {
      case BASIC -> new HttpAuth.Basic(require("username"), require("password"));
      case BEARER -> new HttpAuth.Bearer(require(scheme.secretField()));
      case API_KEY -> apiKey(scheme);
      case OAUTH2 -> oauth2(scheme);
    };
  }

  private HttpAuth apiKey(CredentialScheme scheme) {
    boolean query = scheme.in().filter(CredentialScheme.Place.QUERY::equals).isPresent();
    return new HttpAuth.ApiKey(
        query ? HttpAuth.Place.QUERY : HttpAuth.Place.HEADER,
        scheme.name().orElseThrow(),
        require(scheme.secretField()));
  }

  /** A token that was issued is used as it is; else one is fetched (RFC 6749, section 4.4). */
  private HttpAuth oauth2(CredentialScheme scheme) {
    boolean issued = scheme.tokenUrl().isEmpty() || credential.containsKey(scheme.secretField());
    if (issued) {
      return new HttpAuth.Bearer(require(scheme.secretField()));
    }
    return new HttpAuth.OAuth2(
        credential.getOrDefault("tokenUrl", scheme.tokenUrl().orElseThrow()),
        HttpAuth.Grant.CLIENT_CREDENTIALS,
        Optional.of(require("clientId")),
        Optional.of(require("clientSecret")),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        HttpAuth.scopes(scheme.scopes()),
        false);
  }

  private HttpRequest withKey(CredentialScheme scheme, HttpRequest request) {
    String name = scheme.name().orElseThrow();
    String key = require(scheme.secretField());
    return switch (scheme.in().orElseThrow()) {
      case HEADER -> request.header(name, key);
      case QUERY -> request.query(name, key);
      case COOKIE -> withCookie(request, name, key);
    };
  }

  private static HttpRequest withCookie(HttpRequest request, String name, String key) {
    StringBuilder field = new StringBuilder(request.headers().getOrDefault("cookie", ""));
    Cookie.append(field, name, key);
    return request.header("cookie", field.toString());
  }

  private String require(String field) {
    String value = credential.get(field);
    if (value == null) {
      throw new DispatchException(
          DeclarativeError.ACTION_CREDENTIAL_MISSING,
          "'" + action + "' needs the credential field '" + field + "', which is not bound.",
          "Bind it in the job's credential profile, and name the profile in the step.");
    }
    return value;
  }
}
