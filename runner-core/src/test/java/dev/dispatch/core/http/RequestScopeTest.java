package dev.dispatch.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.ErrorKind;
import dev.dispatch.api.http.HttpRequest;
import java.util.List;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestScopeTest {

  private final MockWebServer server = new MockWebServer();
  private final MockWebServer other = new MockWebServer();

  @BeforeEach
  void start() throws Exception {
    server.start();
    other.start();
  }

  @AfterEach
  void stop() {
    server.close();
    other.close();
  }

  private Calls calls(RequestScope scope) {
    return new Calls(
        HttpSettings.DEFAULT
            .baseUrl(server.url("/").toString())
            .redirects(Redirects.FOLLOW)
            .scope(scope));
  }

  private static void ok(MockWebServer server) {
    server.enqueue(new MockResponse.Builder().body("{}").build());
  }

  private void redirect(int code, String location) {
    server.enqueue(new MockResponse.Builder().code(code).setHeader("Location", location).build());
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "PURGE"})
  void refusesWhatMayChangeThingsBeforeASocketOpens(String method) throws Exception {
    try (Calls calls = calls(RequestScope.of(true, List.of(), Optional.empty()))) {
      refused(HttpError.HTTP_METHOD_OUT_OF_SCOPE, () -> send(calls, method, "/"))
          .hasMessageContaining(method);
    }
    assertThat(server.getRequestCount()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
  void letsReadingLeave(String method) throws Exception {
    ok(server);
    try (Calls calls = calls(RequestScope.of(true, List.of(), Optional.empty()))) {
      send(calls, method, "/");
    }
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void refusesARedirectToAHostThatIsNotNamed() throws Exception {
    redirect(302, other.url("/there").toString());
    String allowed = "localhost:" + server.getPort();
    try (Calls calls = calls(RequestScope.of(false, List.of(allowed), Optional.empty()))) {
      refused(HttpError.HTTP_HOST_OUT_OF_SCOPE, () -> send(calls, "GET", "/"))
          .hasMessageContaining(":" + other.getPort());
    }
    assertThat(other.getRequestCount()).isZero();
  }

  @Test
  void countsRedirects() throws Exception {
    redirect(307, "/again");
    try (Calls calls = calls(RequestScope.of(false, List.of(), Optional.of(1)))) {
      refused(HttpError.HTTP_REQUESTS_SPENT, () -> send(calls, "DELETE", "/"));
    }
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void countsTheRequestsOfEveryTransportTogether() throws Exception {
    RequestScope scope = RequestScope.of(false, List.of(), Optional.of(2));
    ok(server);
    ok(server);
    try (Calls first = calls(scope);
        Calls second = calls(scope)) {
      send(first, "GET", "/");
      send(second, "GET", "/");
      refused(HttpError.HTTP_REQUESTS_SPENT, () -> send(first, "GET", "/"));
    }
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void looksNoNameUpForAHostThatIsNotNamed() throws Exception {
    NameResolver untouched =
        host -> {
          throw new AssertionError("looked up " + host);
        };
    HttpSettings settings =
        HttpSettings.DEFAULT
            .baseUrl("http://shop.example/")
            .scope(RequestScope.of(false, List.of("*.example.org"), Optional.empty()));
    try (Calls calls = new Calls(settings, untouched)) {
      refused(HttpError.HTTP_HOST_OUT_OF_SCOPE, () -> send(calls, "GET", "/"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "example.com,          http://example.com/,          true",
    "example.com,          https://example.com:8443/,    true",
    "example.com,          http://a.example.com/,        false",
    "example.com,          http://example.com.evil.org/, false",
    "EXAMPLE.com,          http://example.COM/,          true",
    "example.com:443,      https://example.com/,         true",
    "example.com:443,      http://example.com/,          false",
    "*.example.com,        http://a.b.example.com/,      true",
    "*.example.com,        http://example.com/,          false",
    "*.example.com,        http://badexample.com/,       false",
    "*.example.com:80,     http://a.example.com/,        true",
    "127.0.0.1,            http://127.0.0.1:4010/,       true",
    "[::1]:80,             http://[0:0:0:0:0:0:0:1]/,    true",
    "münchen.example,      http://xn--mnchen-3ya.example/, true"
  })
  void namesHostsAsPeopleWriteThem(String pattern, String url, boolean matches) {
    assertThat(HostPattern.parse(pattern).matches(HttpUrl.get(url))).isEqualTo(matches);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "http://a",
        "a/b",
        "a?b",
        "user@a",
        "*",
        "*.",
        "a.*",
        "a:b",
        "a:1:2",
        "a b"
      })
  void refusesWhatIsNoHost(String pattern) {
    refused(HttpError.HTTP_SCOPE_INVALID, () -> HostPattern.parse(pattern));
  }

  private static void send(Calls calls, String method, String path) throws InterruptedException {
    calls.client.send(HttpRequest.of(method, path));
  }

  private static AbstractThrowableAssert<?, ?> refused(HttpError code, ThrowingCallable call) {
    return assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            DispatchException.class,
            error -> {
              assertThat(error.code()).isEqualTo(code);
              assertThat(error.code().kind()).isEqualTo(ErrorKind.USAGE);
            });
  }
}
