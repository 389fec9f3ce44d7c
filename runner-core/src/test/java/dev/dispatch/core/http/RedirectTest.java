package dev.dispatch.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.api.http.HttpBody;
import dev.dispatch.api.http.HttpRequest;
import dev.dispatch.api.http.HttpResponse;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedirectTest {

  private final MockWebServer server = new MockWebServer();

  @BeforeEach
  void start() throws Exception {
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Calls calls(Redirects redirects) {
    return new Calls(HttpSettings.DEFAULT.baseUrl(server.url("/").toString()).redirects(redirects));
  }

  private void redirect(int code, String location) {
    server.enqueue(new MockResponse.Builder().code(code).setHeader("Location", location).build());
  }

  private void ok() {
    server.enqueue(new MockResponse.Builder().body("{\"ok\":true}").build());
  }

  @ParameterizedTest
  @CsvSource({
    "301,POST,GET", "302,POST,GET", "303,POST,GET", "303,PUT,GET", "303,DELETE,GET",
    "307,POST,POST", "308,POST,POST", "301,PUT,PUT", "302,PATCH,PATCH", "308,DELETE,DELETE",
    "301,GET,GET", "303,HEAD,HEAD"
  })
  void changesTheMethodAsBrowsersDo(int code, String method, String then) throws Exception {
    redirect(code, "/next");
    ok();
    try (Calls calls = calls(Redirects.SAME_ORIGIN)) {
      HttpRequest request = HttpRequest.of(method, "/first");
      boolean withBody = !method.equals("GET") && !method.equals("HEAD");
      calls.client.send(withBody ? request.body(new HttpBody.Json(Map.of("a", 1))) : request);
    }

    server.takeRequest();
    RecordedRequest second = server.takeRequest();
    assertThat(second.getMethod()).isEqualTo(then);
    boolean keepsBody = withBodyAfter(then);
    assertThat(second.getHeaders().get("content-type") != null).isEqualTo(keepsBody);
    assertThat(second.getBodySize() > 0).isEqualTo(keepsBody);
  }

  private static boolean withBodyAfter(String method) {
    return !method.equals("GET") && !method.equals("HEAD");
  }

  @Test
  void keepsTheJobsHeadersWithinTheOrigin() throws Exception {
    redirect(302, "next?page=2");
    ok();
    try (Calls calls = calls(Redirects.SAME_ORIGIN)) {
      calls.client.send(HttpRequest.of("GET", "/a/first").header("X-Api-Key", "k1"));
    }

    server.takeRequest();
    RecordedRequest second = server.takeRequest();
    assertThat(second.getUrl().encodedPath()).isEqualTo("/a/next");
    assertThat(second.getHeaders().get("X-Api-Key")).isEqualTo("k1");
  }

  @Test
  void recordsEveryRequestOfACall() throws Exception {
    redirect(302, "/b");
    redirect(302, "/c");
    ok();
    try (Calls calls = calls(Redirects.SAME_ORIGIN)) {
      HttpResponse response = calls.client.get("/a");

      assertThat(response.url()).endsWith("/c");
      assertThat(calls.records)
          .extracting(CallRecord::name)
          .containsExactly("get_a", "get_b", "get_c");
      assertThat(calls.records).extracting(CallRecord::status).containsExactly(302, 302, 200);
      assertThat(calls.records.get(2).redirectOf()).contains(server.url("/b").toString());
    }
  }

  @Test
  void followsFiveAndNotSix() throws Exception {
    for (int i = 0; i < 5; i++) {
      redirect(302, "/r" + i);
    }
    ok();
    try (Calls calls = calls(Redirects.SAME_ORIGIN)) {
      assertThat(calls.client.get("/").status()).isEqualTo(200);
    }
    for (int i = 0; i < 6; i++) {
      redirect(302, "/r" + i);
    }
    try (Calls calls = calls(Redirects.SAME_ORIGIN)) {
      assertThatThrownBy(() -> calls.client.get("/"))
          .hasMessageContaining("more than 5 times")
          .extracting("code")
          .isEqualTo(HttpError.HTTP_REDIRECT_DENIED);
    }
  }

  @Test
  void givesTheRedirectItselfWhereNoneIsFollowed() throws Exception {
    redirect(302, "http://elsewhere.example/");
    try (Calls calls = calls(Redirects.NONE)) {
      HttpResponse response = calls.client.get("/");

      assertThat(response.status()).isEqualTo(302);
      assertThat(response.header("Location")).contains("http://elsewhere.example/");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "http://elsewhere.example/",
    "//elsewhere.example/",
    "https://localhost/",
    "ftp://localhost/",
    "javascript:alert(1)",
    "http://user:pass@localhost/",
    "http:\\\\elsewhere.example\\",
    "file:///etc/passwd"
  })
  void refusesToLeaveTheOrigin(String location) throws Exception {
    redirect(302, location);
    try (Calls calls = calls(Redirects.SAME_ORIGIN)) {
      assertThatThrownBy(() -> calls.client.get("/"))
          .extracting("code")
          .isEqualTo(HttpError.HTTP_REDIRECT_DENIED);
      assertThat(calls.records).hasSize(1);
    }
  }

  @Test
  void refusesToCarryABodyToAnotherOrigin() throws Exception {
    redirect(307, "http://elsewhere.example/");
    try (Calls calls = calls(Redirects.FOLLOW)) {
      assertThatThrownBy(() -> calls.client.post("/", Map.of()))
          .hasMessageContaining("the body sent to another origin");
    }
  }
}
