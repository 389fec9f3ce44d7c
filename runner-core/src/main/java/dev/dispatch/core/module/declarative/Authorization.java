package dev.dispatch.core.module.declarative;

import dev.dispatch.api.ActionContext;
import dev.dispatch.api.DispatchException;
import dev.dispatch.api.http.HttpBody;
import dev.dispatch.api.http.HttpClient;
import dev.dispatch.api.http.HttpRequest;
import dev.dispatch.api.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts a step's credential into a request, as the action's scheme says. */
final class Authorization {

  private static final String FIELD = "Authorization";

  private final String action;
  private final ActionContext context;
  private final HttpClient client;
  private final Map<String, String> credential;

  Authorization(String action, ActionContext context, HttpClient client) {
    this.action = action;
    this.context = context;
    this.client = client;
    this.credential = context.credentialFields();
  }

  /** Returns the request with the credential; as it is where none is needed and none bound. */
  HttpRequest apply(CredentialScheme scheme, HttpRequest request) throws InterruptedException {
    if (credential.isEmpty() && !scheme.required()) {
      return request;
    }
    HttpRequest authorised = applyOne(scheme, request);
    for (CredentialScheme other : scheme.and()) {
      authorised = applyOne(other, authorised);
    }
    return authorised;
  }

  private HttpRequest applyOne(CredentialScheme scheme, HttpRequest request)
      throws InterruptedException {
    return switch (scheme.type()) {
      case BASIC -> request.header(FIELD, "Basic " + pair("username", "password"));
      case BEARER -> request.header(FIELD, "Bearer " + require(scheme.secretField()));
      case API_KEY -> withKey(scheme, request, require(scheme.secretField()));
      case OAUTH2 -> request.header(FIELD, "Bearer " + token(scheme));
    };
  }

  /** RFC 7617: user-id and password in UTF-8, joined by a colon, in base64. */
  private String pair(String user, String password) {
    String pair = require(user) + ":" + require(password);
    return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  private static HttpRequest withKey(CredentialScheme scheme, HttpRequest request, String key) {
    String name = scheme.name().orElseThrow();
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

  private String token(CredentialScheme scheme) throws InterruptedException {
    boolean issued = scheme.tokenUrl().isEmpty() || credential.containsKey(scheme.secretField());
    return issued ? require(scheme.secretField()) : fetched(scheme);
  }

  /** RFC 6749, section 4.4.2. */
  private String fetched(CredentialScheme scheme) throws InterruptedException {
    Map<String, List<String>> form = new LinkedHashMap<>();
    form.put("grant_type", List.of("client_credentials"));
    if (!scheme.scopes().isEmpty()) {
      form.put("scope", List.of(String.join(" ", scheme.scopes())));
    }
    String url = credential.getOrDefault("tokenUrl", scheme.tokenUrl().orElseThrow());
    HttpResponse response =
        client.send(
            HttpRequest.of("POST", url)
                .header(FIELD, "Basic " + pair("clientId", "clientSecret"))
                .body(new HttpBody.Form(form)));
    client.requireOk(response, "The token for '" + action + "'");
    if (response.body() instanceof Map<?, ?> answer
        && answer.get("access_token") instanceof String token) {
      context.registerSecret("oauth2.access_token", token);
      return token;
    }
    throw new DispatchException(
        DeclarativeError.ACTION_RESPONSE_MISMATCH,
        "The token endpoint answered without an 'access_token'.",
        "Look at the recorded call, and check 'tokenUrl'.");
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
