package dev.dispatch.core.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretNamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password",
        "Password",
        "userPassword",
        "passwd",
        "pwd",
        "token",
        "access_token",
        "refresh_token",
        "idToken",
        "api_key",
        "apiKey",
        "x-api-key",
        "X-Api-Key",
        "authorization",
        "Proxy-Authorization",
        "cookie",
        "set-cookie",
        "Set-Cookie",
        "client_secret",
        "client-secret",
        "clientSecret",
        "secret",
        "private_key",
        "aws_secret_access_key",
        "PHPSESSID",
        "sessionId",
        "csrf_token",
        "x-csrf-token",
        "jwt",
        "passphrase",
        "GITHUB_TOKEN"
      })
  void knowsSecretNames(String name) {
    assertThat(SecretNames.looksSecret(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "name",
        "id",
        "title",
        "key",
        "keys",
        "author",
        "authors",
        "max_tokens",
        "total_tokens",
        "token_type",
        "nextPageToken",
        "continuation_token",
        "passenger",
        "compass",
        "secretary",
        "cookies_accepted",
        "monkey",
        "public_key",
        "userId",
        "side",
        "bypass"
      })
  void knowsOrdinaryNames(String name) {
    assertThat(SecretNames.looksSecret(name)).isFalse();
  }
}
