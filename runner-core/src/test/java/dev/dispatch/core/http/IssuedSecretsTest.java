package dev.dispatch.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** G-C1: what a server issues is a secret before anybody sees the answer. */
class IssuedSecretsTest {

  private static final String CANARY = "s3rver-issued-7f3a9c";

  private final MockWebServer server = new MockWebServer();
  private Calls calls;

  @BeforeEach
  void start() throws Exception {
    server.start();
    calls =
        new Calls(
            HttpSettings.DEFAULT.baseUrl(server.url("/").toString()).redirects(Redirects.NONE));
  }

  @AfterEach
  void stop() {
    calls.close();
    server.close();
  }

  private String masked(MockResponse.Builder reply) throws InterruptedException {
    server.enqueue(reply.build());
    calls.client.get("/");
    return calls.secrets.redactor().redact(CANARY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"access_token":"%s"}                    | [secret:response.access_token]
          {"accessToken":"%s"}                     | [secret:response.accessToken]
          {"data":{"auth":[{"id_token":"%s"}]}}    | [secret:response.id_token]
          {"refresh-token":"%s"}                   | [secret:response.refresh-token]
          {"token":"%s"}                           | [secret:response.token]
          {"api_key":"%s"}                         | [secret:response.api_key]
          """)
  void inAField(String body, String mask) throws Exception {
    assertThat(masked(new MockResponse.Builder().body(body.formatted(CANARY)))).isEqualTo(mask);
  }

  @Test
  void butNotInAnyField() throws Exception {
    String title = masked(new MockResponse.Builder().body("{\"title\":\"" + CANARY + "\"}"));

    assertThat(title).isEqualTo(CANARY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Set-Cookie    | sid=%s; Path=/                 | [secret:cookie.sid]
          Set-Cookie    | theme=%s; HttpOnly             | [secret:cookie.theme]
          Set-Cookie    | opaque=%s                      | [secret:cookie.opaque]
          Authorization | Bearer %s                      | [secret:header.authorization]
          X-Auth-Token  | %s                             | [secret:header.x-auth-token]
          Location      | /done?access_token=%s&x=1      | [secret:response.access_token]
          Location      | /done#id_token=%s              | [secret:response.id_token]
          """)
  void inAHeader(String name, String value, String mask) throws Exception {
    assertThat(masked(new MockResponse.Builder().addHeader(name, value.formatted(CANARY))))
        .isEqualTo(mask);
  }

  @Test
  void inAForm() throws Exception {
    MockResponse.Builder form =
        new MockResponse.Builder()
            .addHeader("Content-Type", "application/x-www-form-urlencoded")
            .body("access_token=" + CANARY + "&scope=repo");

    assertThat(masked(form)).isEqualTo("[secret:response.access_token]");
  }

  @Test
  void inNoCookieThatIsPlain() throws Exception {
    server.enqueue(
        new MockResponse.Builder()
            .addHeader("Set-Cookie", "language=portuguese")
            .addHeader("Set-Cookie", "seen=2026-01-01T00:00:00Z")
            .build());
    calls.client.get("/");

    assertThat(calls.secrets.isEmpty()).isTrue();
  }
}
