package dev.dispatch.module.http;

import dev.dispatch.api.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Puts a credential into a request, as its fields or the payload's {@code auth} say. */
final class Authentication {

  private final HttpCredential credential;
  private final Optional<AuthInput> auth;

  Authentication(HttpCredential credential, Optional<AuthInput> auth) {
    this.credential = credential;
    this.auth = auth;
  }

  HttpRequest apply(HttpRequest request) {
    return switch (type()) {
      case BASIC -> request.header("Authorization", "Basic " + basic());
      case BEARER ->
          request.header("Authorization", "Bearer " + require("token", credential.token()));
      case API_KEY -> withKey(request, require("apiKey", credential.apiKey()));
    };
  }

  private AuthInput.Type type() {
    return auth.map(AuthInput::type).orElseGet(this::typeOfFields);
  }

  private AuthInput.Type typeOfFields() {
    if (credential.token().isPresent()) {
      return AuthInput.Type.BEARER;
    }
    return credential.apiKey().isPresent() ? AuthInput.Type.API_KEY : AuthInput.Type.BASIC;
  }

  /** RFC 7617: user-id and password in UTF-8, joined by a colon, in base64. */
  private String basic() {
    String user = require("username", credential.username());
    String pair = user + ":" + require("password", credential.password());
    return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  private HttpRequest withKey(HttpRequest request, String key) {
    String name = auth.map(AuthInput::name).orElse("X-API-Key");
    boolean query = auth.filter(given -> given.in() == AuthInput.Place.QUERY).isPresent();
    return query ? request.query(name, key) : request.header(name, key);
  }

  private static String require(String field, Optional<String> value) {
    return value.orElseThrow(() ->
        Values.invalid(
            "The credential of http.request has no '" + field + "'.",
            "Map username and password, token, or apiKey in the credential profile."));
  }
}
