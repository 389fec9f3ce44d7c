package dev.dispatch.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProxyTest {

  private static final NameResolver NAMES =
      host ->
          host.equals("api.public.test")
              ? List.of(InetAddress.ofLiteral("93.184.215.14"))
              : NameResolver.SYSTEM.resolve(host);

  private final MockWebServer proxy = new MockWebServer();

  @BeforeEach
  void start() throws Exception {
    proxy.start();
  }

  @AfterEach
  void stop() {
    proxy.close();
  }

  private Calls calls(String proxyUrl) {
    return new Calls(
        HttpSettings.DEFAULT.baseUrl("http://api.public.test/v1").proxy(proxyUrl), NAMES);
  }

  @Test
  void asksTheProxyForTheWholeUrlThoughItsOwnAddressIsPrivate() throws Exception {
    proxy.enqueue(new MockResponse.Builder().body("{\"via\":\"proxy\"}").build());
    try (Calls calls = calls(proxy.url("/").toString())) {
      assertThat(calls.client.get("/x").status()).isEqualTo(200);
    }

    RecordedRequest request = proxy.takeRequest();
    assertThat(request.getTarget()).isEqualTo("http://api.public.test/v1/x");
    assertThat(request.getHeaders().get("Proxy-Authorization")).isNull();
  }

  @Test
  void tellsTheProxyWhoItIsAndKnowsThePasswordAsASecret() throws Exception {
    proxy.enqueue(new MockResponse.Builder().build());
    String url = proxy.url("/").toString().replace("http://", "http://ann:open-sesame@");
    try (Calls calls = calls(url)) {
      calls.client.get("/x");

      assertThat(calls.secrets.redactor().redact("open-sesame"))
          .isEqualTo("[secret:proxy.password]");
    }
    assertThat(proxy.takeRequest().getHeaders().get("Proxy-Authorization"))
        .isEqualTo("Basic YW5uOm9wZW4tc2VzYW1l");
  }

  @Test
  void asksForATunnelToAnHttpsServer() throws Exception {
    proxy.enqueue(new MockResponse.Builder().code(403).build());
    try (Calls calls = calls(proxy.url("/").toString())) {
      assertThatThrownBy(() -> calls.client.get("https://api.public.test/secret"))
          .extracting("code")
          .isEqualTo(HttpError.HTTP_CONNECT_REFUSED);
    }

    RecordedRequest request = proxy.takeRequest();
    assertThat(request.getMethod()).isEqualTo("CONNECT");
    assertThat(request.getTarget()).isEqualTo("api.public.test:443");
  }

  @Test
  void privateAddressesStayOutOfReachThroughIt() {
    try (Calls calls = calls(proxy.url("/").toString())) {
      assertThatThrownBy(() -> calls.client.get("http://169.254.169.254/"))
          .extracting("code")
          .isEqualTo(HttpError.HTTP_ADDRESS_DENIED);
    }
    assertThat(proxy.getRequestCount()).isZero();
  }

  @Test
  void refusesAProxyThatIsNoHttpUrl() {
    try (Calls calls = calls("socks5://127.0.0.1:1080")) {
      assertThatThrownBy(() -> calls.client.get("/"))
          .extracting("code")
          .isEqualTo(HttpError.HTTP_URL_INVALID);
    }
  }
}
