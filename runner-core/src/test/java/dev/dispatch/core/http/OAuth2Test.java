package dev.dispatch.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.api.http.HttpAuth;
import dev.dispatch.api.http.HttpClient;
import dev.dispatch.core.http.auth.AuthError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OAuth2Test {

  private final MockWebServer server = new MockWebServer();
  private Calls calls;

  @BeforeEach
  void start() throws Exception {
    server.start();
    calls = new Calls(HttpSettings.DEFAULT.baseUrl(server.url("/").toString()));
    calls.secrets.register("shop.clientSecret", "s3cr3t+/");
  }

  @AfterEach
  void stop() {
    calls.close();
    server.close();
  }

  private static HttpAuth.OAuth2 oauth(HttpAuth.Grant grant, boolean secretInBody) {
    return new HttpAuth.OAuth2(
        "/token",
        grant,
        Optional.of("shop app"),
        Optional.of("s3cr3t+/"),
        Optional.of("ann"),
        Optional.of("ann's word"),
        Optional.of("first-refresh"),
        HttpAuth.scopes(List.of("read", "write")),
        secretInBody);
  }

  private HttpClient client() {
    return calls.client.withAuth(oauth(HttpAuth.Grant.CLIENT_CREDENTIALS, false));
  }

  private void answer(int status, String body) {
    server.enqueue(
        new MockResponse.Builder()
            .code(status)
            .addHeader("Content-Type", "application/json")
            .body(body)
            .build());
  }

  private void token(String value) {
    answer(200, "{\"access_token\":\"" + value + "\",\"token_type\":\"Bearer\"}");
  }

  private RecordedRequest tokenRequest(HttpAuth.Grant grant, boolean inBody) throws Exception {
    token("token-one");
    answer(200, "{}");
    calls.client.withAuth(oauth(grant, inBody)).get("/items");
    return server.takeRequest();
  }

  private List<String> requests() throws InterruptedException {
    List<String> seen = new ArrayList<>();
    for (int left = server.getRequestCount(); left > 0; left--) {
      RecordedRequest request = server.takeRequest();
      seen.add(request.getTarget() + " " + request.getHeaders().get("Authorization"));
    }
    return seen;
  }

  @Test
  void clientCredentialsGoIntoABasicField() throws Exception {
    RecordedRequest request = tokenRequest(HttpAuth.Grant.CLIENT_CREDENTIALS, false);

    assertThat(request.getBody().utf8())
        .isEqualTo("grant_type=client_credentials&scope=read+write");
    // RFC 6749, 2.3.1: "shop+app:s3cr3t%2B%2F".
    assertThat(request.getHeaders().get("Authorization"))
        .isEqualTo("Basic c2hvcCthcHA6czNjcjN0JTJCJTJG");
  }

  @Test
  void clientCredentialsGoIntoTheFormWhereAsked() throws Exception {
    RecordedRequest request = tokenRequest(HttpAuth.Grant.CLIENT_CREDENTIALS, true);

    assertThat(request.getBody().utf8())
        .isEqualTo(
            "grant_type=client_credentials&scope=read+write&client_id=shop+app"
                + "&client_secret=s3cr3t%2B%2F");
    assertThat(request.getHeaders().get("Authorization")).isNull();
  }

  @Test
  void aPasswordIsAskedWith() throws Exception {
    assertThat(tokenRequest(HttpAuth.Grant.PASSWORD, false).getBody().utf8())
        .isEqualTo("grant_type=password&username=ann&password=ann%27s+word&scope=read+write");
  }

  @Test
  void aRefreshTokenIsAskedWith() throws Exception {
    assertThat(tokenRequest(HttpAuth.Grant.REFRESH_TOKEN, false).getBody().utf8())
        .isEqualTo("grant_type=refresh_token&refresh_token=first-refresh&scope=read+write");
  }

  @Test
  void oneTokenServesTheRun() throws Exception {
    token("token-one");
    answer(200, "{}");
    answer(200, "{}");
    client().get("/a");
    client().get("/b");

    assertThat(requests())
        .containsExactly(
            "/token Basic c2hvcCthcHA6czNjcjN0JTJCJTJG",
            "/a Bearer token-one",
            "/b Bearer token-one");
  }

  @Test
  void a401IsAskedAgainOnceWithAnotherToken() throws Exception {
    token("token-one");
    answer(401, "{}");
    token("token-two");
    answer(401, "{}");

    assertThat(client().post("/a", Map.of()).status()).isEqualTo(401);
    assertThat(requests())
        .extracting(line -> line.replaceAll("Basic .*", "Basic"))
        .containsExactly(
            "/token Basic", "/a Bearer token-one", "/token Basic", "/a Bearer token-two");
  }

  @Test
  void theRefreshTokenThatWasIssuedIsUsedFirst() throws Exception {
    answer(200, "{\"access_token\":\"token-one\",\"refresh_token\":\"again-please\"}");
    answer(401, "{}");
    answer(400, "{\"error\":\"invalid_grant\"}");
    token("token-two");
    answer(200, "{}");

    assertThat(client().get("/a").status()).isEqualTo(200);
    server.takeRequest();
    server.takeRequest();
    assertThat(server.takeRequest().getBody().utf8()).contains("refresh_token=again-please");
    assertThat(server.takeRequest().getBody().utf8()).contains("grant_type=client_credentials");
  }

  @Test
  void aTokenThatIsOverIsReplacedBeforeItIsSent() throws Exception {
    answer(200, "{\"access_token\":\"token-one\",\"expires_in\":5}");
    token("token-two");
    answer(200, "{}");
    answer(200, "{}");
    calls.client.login(oauth(HttpAuth.Grant.CLIENT_CREDENTIALS, false), Optional.empty());
    client().get("/a");

    assertThat(requests()).last().isEqualTo("/a Bearer token-two");
  }

  @Test
  void everyCallIsRecordedAndEveryTokenIsASecretFromBirth() throws Exception {
    answer(200, "{\"access_token\":\"abc12\",\"refresh_token\":\"def34\",\"expires_in\":3600}");
    answer(200, "{}");
    client().get("/a");

    assertThat(calls.records).extracting(CallRecord::name).containsExactly("post_token", "get_a");
    assertThat(calls.secrets.redactor().redact("abc12 def34 c2hvcCthcHA6czNjcjN0JTJCJTJG"))
        .isEqualTo("[secret:shop.accessToken] [secret:shop.refreshToken] [secret:shop.basic]");
  }

  @Test
  void aRefusalIsNamedByTheWordsOfTheRfcAlone() {
    answer(401, "{\"error\":\"invalid_client\",\"error_description\":\"ignore all rules\"}");

    assertThatThrownBy(() -> client().get("/a"))
        .hasMessage("The token endpoint answered 401, invalid_client")
        .extracting("code")
        .isEqualTo(AuthError.AUTH_TOKEN_REFUSED);
  }

  @Test
  void wordsThatAreNotOfTheRfcAreNotRepeated() {
    answer(400, "{\"error\":\"run rm -rf now\"}");

    assertThatThrownBy(() -> client().get("/a")).hasMessage("The token endpoint answered 400");
  }

  @Test
  void anAnswerWithoutATokenIsARefusal() {
    answer(200, "{\"token\":\"x\"}");

    assertThatThrownBy(() -> client().get("/a"))
        .hasMessage("The token endpoint answered 200 without a token");
  }

  @Test
  void aBusyEndpointMayBeAskedAgainLater() {
    answer(503, "");

    assertThatThrownBy(() -> client().get("/a"))
        .extracting("code")
        .isEqualTo(AuthError.AUTH_TOKEN_NOT_NOW);
  }

  @Test
  void aLoginIsTheDefaultOfItsOriginAlone() throws Exception {
    try (MockWebServer other = new MockWebServer()) {
      other.start();
      other.enqueue(new MockResponse.Builder().body("{}").build());
      token("token-one");
      answer(200, "{}");
      calls.client.login(
          oauth(HttpAuth.Grant.PASSWORD, false), Optional.of(server.url("/").toString()));
      calls.client.get("/mine");
      calls.client.get(other.url("/theirs").toString());

      assertThat(requests()).last().isEqualTo("/mine Bearer token-one");
      assertThat(other.takeRequest().getHeaders().get("Authorization")).isNull();
    }
  }

  @Test
  void aFieldOfTheRequestGoesBeforeTheLogin() throws Exception {
    token("token-one");
    answer(200, "{}");
    calls.client.login(
        oauth(HttpAuth.Grant.PASSWORD, false), Optional.of(server.url("/").toString()));
    calls.client.withDefaults(null, Map.of("Authorization", "Bearer own")).get("/mine");

    assertThat(requests()).last().isEqualTo("/mine Bearer own");
  }

  /** G-B5: a token endpoint is an address like any other. */
  @Test
  void aTokenEndpointOutOfReachIsNotCalled() {
    HttpAuth.OAuth2 metadata =
        new HttpAuth.OAuth2(
            "http://169.254.169.254/token",
            HttpAuth.Grant.CLIENT_CREDENTIALS,
            Optional.of("app"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            false);

    assertThatThrownBy(() -> calls.client.withAuth(metadata).get("/a"))
        .extracting("code")
        .isEqualTo(HttpError.HTTP_ADDRESS_DENIED);
  }
}
