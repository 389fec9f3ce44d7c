package dev.dispatch.module.http;

import dev.dispatch.api.ActionContext;
import dev.dispatch.api.http.HttpAuth;
import dev.dispatch.api.http.HttpClient;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Says how a credential is used: as its fields or the payload's {@code auth} say. */
final class Authentication {

  private final HttpCredential credential;
  private final Optional<AuthInput> auth;

  Authentication(HttpCredential credential, Optional<AuthInput> auth) {
    this.credential = credential;
    this.auth = auth;
  }

  /** Returns the step's client with its credential, where it binds one. */
  static HttpClient client(ActionContext context, Optional<AuthInput> auth) {
    Optional<HttpCredential> credential = context.credential(HttpCredential.class);
    if (credential.isEmpty() && auth.isPresent()) {
      throw Values.invalid(
          "'auth' says how a credential is used, and the step binds none.",
          "Add \"credential\": \"<profile>\" to the step.");
    }
    return credential
        .map(values -> new Authentication(values, auth).applyTo(context.http()))
        .orElseGet(context::http);
  }

  private HttpClient applyTo(HttpClient client) {
    HttpClient known = withCertificate(client);
    AuthInput.Type type = type();
    return type == AuthInput.Type.MTLS ? known : known.withAuth(scheme(type));
  }

  /** Returns the client with the credential's certificate, where it has one. */
  HttpClient withCertificate(HttpClient client) {
    Optional<HttpAuth.ClientCertificate> certificate = certificate();
    return certificate.isPresent() ? client.withAuth(certificate.get()) : client;
  }

  private Optional<HttpAuth.ClientCertificate> certificate() {
    if (credential.certificate().isEmpty() && credential.privateKey().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new HttpAuth.ClientCertificate(
            require("certificate", credential.certificate()),
            require("privateKey", credential.privateKey())));
  }

  private HttpAuth scheme(AuthInput.Type type) {
    return switch (type) {
      case BASIC ->
          new HttpAuth.Basic(
              require("username", credential.username()),
              require("password", credential.password()));
      case BEARER -> new HttpAuth.Bearer(require("token", credential.token()));
      case API_KEY -> key(require("apiKey", credential.apiKey()));
      case OAUTH2 -> oauth2();
      case AWS_SIGV4 -> aws();
      case MTLS -> throw new IllegalStateException("A certificate is no part of a request");
    };
  }

  private AuthInput.Type type() {
    return auth.flatMap(AuthInput::type).orElseGet(this::typeOfFields);
  }

  private AuthInput.Type typeOfFields() {
    if (credential.token().isPresent()) {
      return AuthInput.Type.BEARER;
    }
    if (credential.apiKey().isPresent()) {
      return AuthInput.Type.API_KEY;
    }
    if (credential.accessKeyId().isPresent()) {
      return AuthInput.Type.AWS_SIGV4;
    }
    if (credential.clientId().isPresent() || credential.refreshToken().isPresent()) {
      return AuthInput.Type.OAUTH2;
    }
    return credential.certificate().isPresent() && credential.password().isEmpty()
        ? AuthInput.Type.MTLS
        : AuthInput.Type.BASIC;
  }

  private HttpAuth key(String key) {
    String name = auth.map(AuthInput::name).orElse("X-API-Key");
    boolean query = auth.filter(given -> given.in() == AuthInput.Place.QUERY).isPresent();
    return new HttpAuth.ApiKey(query ? HttpAuth.Place.QUERY : HttpAuth.Place.HEADER, name, key);
  }

  /** Returns where and how a token is asked for. */
  HttpAuth.OAuth2 oauth2() {
    AuthInput given = auth.orElseThrow(Authentication::noTokenUrl);
    Map<String, String> parameters = new LinkedHashMap<>(given.parameters());
    parameters.putAll(HttpAuth.scopes(given.scopes()));
    return new HttpAuth.OAuth2(
        given.tokenUrl().orElseThrow(Authentication::noTokenUrl),
        HttpAuth.Grant.valueOf(given.grant().name()),
        credential.clientId(),
        credential.clientSecret(),
        credential.username(),
        credential.password(),
        credential.refreshToken(),
        parameters,
        given.clientAuthentication() == AuthInput.ClientAuthentication.BODY);
  }

  private HttpAuth aws() {
    return new HttpAuth.AwsSigV4(
        require("accessKeyId", credential.accessKeyId()),
        require("secretAccessKey", credential.secretAccessKey()),
        credential.sessionToken(),
        aws("region", auth.flatMap(AuthInput::region)),
        aws("service", auth.flatMap(AuthInput::service)));
  }

  private static String aws(String name, Optional<String> value) {
    return value.orElseThrow(() ->
        Values.invalid(
            "A request that is signed for AWS needs 'auth." + name + "'.",
            "Add \"auth\": {\"type\": \"aws-sigv4\", \"region\": \"…\", \"service\": \"…\"}."));
  }

  private static RuntimeException noTokenUrl() {
    return Values.invalid(
        "A credential for OAuth 2.0 needs 'auth.tokenUrl'.",
        "Add \"auth\": {\"type\": \"oauth2\", \"tokenUrl\": \"…\"}.");
  }

  private static String require(String field, Optional<String> value) {
    return value.orElseThrow(() ->
        Values.invalid(
            "The step's credential has no '" + field + "'.",
            "Map username and password, token, apiKey, clientId and clientSecret, accessKeyId and"
                + " secretAccessKey, or certificate and privateKey in the credential profile."));
  }
}
