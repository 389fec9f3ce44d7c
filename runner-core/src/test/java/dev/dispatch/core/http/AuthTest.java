package dev.dispatch.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.api.http.HttpAuth;
import dev.dispatch.api.http.HttpBody;
import dev.dispatch.api.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthTest {

  private static final HttpAuth BASIC = new HttpAuth.Basic("ann", "pw42");
  private static final HttpAuth AWS =
      new HttpAuth.AwsSigV4(
          "AKIDEXAMPLE", "aws-secret-key", Optional.of("aws-session"), "eu", "s3");

  @TempDir Path folder;

  private final MockWebServer server = new MockWebServer();
  private Calls calls;

  @BeforeEach
  void start() throws Exception {
    server.start();
    calls = new Calls(HttpSettings.DEFAULT.baseUrl(server.url("/").toString()));
  }

  @AfterEach
  void stop() {
    calls.close();
    server.close();
  }

  private RecordedRequest sent(HttpAuth auth, HttpRequest request) throws InterruptedException {
    server.enqueue(new MockResponse.Builder().body("{}").build());
    calls.client.withAuth(auth).send(request);
    return server.takeRequest();
  }

  private RecordedRequest got(HttpAuth auth, String url) throws InterruptedException {
    return sent(auth, HttpRequest.of("GET", url));
  }

  @Test
  void basicIsAPair() throws Exception {
    assertThat(got(BASIC, "/").getHeaders().get("Authorization")).isEqualTo("Basic YW5uOnB3NDI=");
  }

  /** G-C4: four letters inside base64 are not found by their own value. */
  @Test
  void thePairOfAShortPasswordIsASecretOfItsOwn() throws Exception {
    calls.secrets.register("shop.password", "pw42");
    got(BASIC, "/");

    assertThat(calls.secrets.redactor().redact("Basic YW5uOnB3NDI="))
        .isEqualTo("Basic [secret:shop.basic]");
  }

  @Test
  void theCredentialWinsOverAFieldOfTheRequest() throws Exception {
    HttpRequest request = HttpRequest.of("GET", "/").header("authorization", "none");

    assertThat(sent(BASIC, request).getHeaders().values("Authorization"))
        .containsExactly("Basic YW5uOnB3NDI=");
  }

  @Test
  void aKeyInTheQueryReplacesOneOfItsName() throws Exception {
    HttpAuth key = new HttpAuth.ApiKey(HttpAuth.Place.QUERY, "key", "k 1");

    assertThat(got(key, "/list?key=old&page=2").getTarget()).isEqualTo("/list?page=2&key=k%201");
  }

  @Test
  void aKeyThatNoFieldCanHoldIsRefusedWithoutItsValue() {
    HttpAuth key = new HttpAuth.ApiKey(HttpAuth.Place.HEADER, "X-Key", "line\r\nbreak");

    assertThatThrownBy(() -> calls.client.withAuth(key).get("/"))
        .hasMessageContaining("X-Key")
        .hasMessageNotContaining("break");
  }

  @Test
  void anAwsRequestIsSignedOverItsBody() throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), "Welcome to Amazon S3.");
    HttpRequest request =
        HttpRequest.of("PUT", "/a.txt").body(new HttpBody.File(file, Optional.empty()));

    RecordedRequest put = sent(AWS, request);

    assertThat(put.getHeaders().get("X-Amz-Content-Sha256"))
        .isEqualTo("44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072");
    assertThat(put.getHeaders().get("Authorization"))
        .contains(
            "SignedHeaders=content-type;host;x-amz-content-sha256;x-amz-date;x-amz-security-token,");
    assertThat(put.getBody().utf8()).isEqualTo("Welcome to Amazon S3.");
  }

  @Test
  void aRedirectWithinTheOriginIsSignedAnew() throws Exception {
    server.enqueue(
        new MockResponse.Builder().code(302).addHeader("Location", "/second?a=b").build());
    got(AWS, "/first");

    String first = calls.records.get(0).requestHeaders().toString();
    String second = calls.records.get(1).requestHeaders().toString();
    assertThat(second).contains("Signature=");
    assertThat(signature(second)).isNotEqualTo(signature(first));
  }

  private static String signature(String headers) {
    return headers.substring(headers.indexOf("Signature=")).substring(0, 74);
  }

  /** G-B4: what proves who calls stays with the origin that it is for. */
  @Test
  void aRedirectToAnotherOriginTakesNothingAlong() throws Exception {
    List<HttpAuth> auths =
        List.of(
            BASIC,
            new HttpAuth.Bearer("bearer-token"),
            new HttpAuth.ApiKey(HttpAuth.Place.HEADER, "X-Key", "key-in-header"),
            new HttpAuth.ApiKey(HttpAuth.Place.QUERY, "key", "key-in-query"),
            AWS);
    HttpSettings following =
        HttpSettings.DEFAULT.baseUrl(server.url("/").toString()).redirects(Redirects.FOLLOW);
    try (MockWebServer stranger = new MockWebServer();
        Calls leaving = new Calls(following)) {
      stranger.start();
      String location = "http://localhost:" + stranger.getPort() + "/";
      for (HttpAuth auth : auths) {
        server.enqueue(
            new MockResponse.Builder().code(302).addHeader("Location", location).build());
        stranger.enqueue(new MockResponse.Builder().body("{}").build());
        leaving.client.withAuth(auth).get("/");
        server.takeRequest();
        RecordedRequest request = stranger.takeRequest();

        assertThat(request.getHeaders().names())
            .containsExactlyInAnyOrder(
                "accept", "accept-encoding", "user-agent", "Host", "Connection");
        assertThat(request.getTarget()).isEqualTo("/");
      }
    }
  }

  @Test
  void noKindOfProofPrintsItsValues() {
    HttpAuth oauth =
        new HttpAuth.OAuth2(
            "/token",
            HttpAuth.Grant.PASSWORD,
            Optional.of("canary-id"),
            Optional.of("canary-secret"),
            Optional.of("canary-user"),
            Optional.of("canary-password"),
            Optional.of("canary-refresh"),
            Map.of(),
            false);
    List<HttpAuth> all =
        List.of(
            new HttpAuth.Basic("canary", "canary"),
            new HttpAuth.Bearer("canary"),
            new HttpAuth.ApiKey(HttpAuth.Place.QUERY, "key", "canary"),
            new HttpAuth.AwsSigV4("canary", "canary", Optional.of("canary"), "eu", "s3"),
            new HttpAuth.ClientCertificate("canary", "canary"),
            oauth);

    assertThat(all.toString()).doesNotContain("canary");
  }
}
