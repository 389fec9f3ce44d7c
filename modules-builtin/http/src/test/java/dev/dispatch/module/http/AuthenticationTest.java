package dev.dispatch.module.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.api.http.HttpAuth;
import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.schema.RecordBinder;
import dev.dispatch.testkit.module.FakeActionContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuthenticationTest {

  private static List<HttpAuth> auths(HttpCredential credential, RequestInput input)
      throws InterruptedException {
    FakeActionContext context = new FakeActionContext().credential(credential);
    context.http().answering(200, null);
    new Request().run(context, input);
    return context.http().auths();
  }

  private static HttpCredential credential(String... namesAndValues) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return RecordBinder.bind(HttpCredential.class, JsonValues.toTree(fields));
  }

  private static RequestInput auth(Object... namesAndValues) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return Requests.with("auth", fields);
  }

  @Test
  void usernameAndPasswordAreBasic() throws InterruptedException {
    assertThat(auths(credential("username", "ann", "password", "word"), Requests.with()))
        .containsExactly(new HttpAuth.Basic("ann", "word"));
  }

  @Test
  void aTokenIsBearer() throws InterruptedException {
    assertThat(auths(credential("token", "t0k3n"), Requests.with()))
        .containsExactly(new HttpAuth.Bearer("t0k3n"));
  }

  @Test
  void anApiKeyHasAHeaderOfItsOwn() throws InterruptedException {
    assertThat(auths(credential("apiKey", "k3y"), Requests.with()))
        .containsExactly(new HttpAuth.ApiKey(HttpAuth.Place.HEADER, "X-API-Key", "k3y"));
  }

  @Test
  void authNamesTheHeader() throws InterruptedException {
    assertThat(auths(credential("apiKey", "k3y"), auth("type", "api-key", "name", "X-Token")))
        .containsExactly(new HttpAuth.ApiKey(HttpAuth.Place.HEADER, "X-Token", "k3y"));
  }

  @Test
  void authPutsTheKeyIntoTheQuery() throws InterruptedException {
    assertThat(auths(credential("apiKey", "k3y"), auth("name", "key", "in", "query")))
        .containsExactly(new HttpAuth.ApiKey(HttpAuth.Place.QUERY, "key", "k3y"));
  }

  @Test
  void aClientAsksForATokenWithItsScopes() throws InterruptedException {
    List<HttpAuth> auths =
        auths(
            credential("clientId", "app", "clientSecret", "word"),
            auth(
                "tokenUrl", "/token", "scopes", List.of("a", "b"), "parameters", Map.of("x", "y")));

    assertThat(auths)
        .containsExactly(
            new HttpAuth.OAuth2(
                "/token",
                HttpAuth.Grant.CLIENT_CREDENTIALS,
                Optional.of("app"),
                Optional.of("word"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of("x", "y", "scope", "a b"),
                false));
  }

  @Test
  void keysOfAwsSignForARegionAndAService() throws InterruptedException {
    assertThat(
            auths(
                credential("accessKeyId", "AKID", "secretAccessKey", "word"),
                auth("region", "eu-central-1", "service", "execute-api")))
        .containsExactly(
            new HttpAuth.AwsSigV4("AKID", "word", Optional.empty(), "eu-central-1", "execute-api"));
  }

  @Test
  void aCertificateGoesAlongWithATokenOrAlone() throws InterruptedException {
    HttpAuth certificate = new HttpAuth.ClientCertificate("cert", "key");

    assertThat(auths(credential("certificate", "cert", "privateKey", "key"), Requests.with()))
        .containsExactly(certificate);
    assertThat(
            auths(
                credential("certificate", "cert", "privateKey", "key", "token", "t0k3n"),
                Requests.with()))
        .containsExactly(certificate, new HttpAuth.Bearer("t0k3n"));
  }

  @Test
  void refusesACredentialWithoutTheFieldThatAuthNeeds() {
    assertThatThrownBy(() -> auths(credential("apiKey", "k3y"), auth("type", "bearer")))
        .hasMessageContaining("has no 'token'")
        .hasMessageNotContaining("k3y");
  }

  @Test
  void refusesOAuth2WithoutATokenEndpoint() {
    assertThatThrownBy(() -> auths(credential("clientId", "app"), Requests.with()))
        .hasMessageContaining("auth.tokenUrl");
  }

  @Test
  void refusesAwsWithoutARegion() {
    assertThatThrownBy(() ->
            auths(
                credential("accessKeyId", "AKID", "secretAccessKey", "word"),
                auth("service", "s3")))
        .hasMessageContaining("auth.region");
  }

  @Test
  void refusesAuthWithoutACredential() {
    assertThatThrownBy(() -> new Request().run(new FakeActionContext(), auth("type", "bearer")))
        .hasMessageContaining("binds none");
  }
}
