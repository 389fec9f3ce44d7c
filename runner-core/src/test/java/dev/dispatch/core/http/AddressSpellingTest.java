package dev.dispatch.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.api.DispatchException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** G-B5, M10: no spelling of a private address gets a job with a public base URL there. */
class AddressSpellingTest {

  private static final Map<String, InetAddress> NAMES =
      Map.of(
          "api.public.test", InetAddress.ofLiteral("93.184.215.14"),
          "loopback.test", InetAddress.ofLiteral("127.0.0.1"),
          "linklocal.test", InetAddress.ofLiteral("169.254.169.254"),
          "intranet.test", InetAddress.ofLiteral("10.1.2.3"),
          "six.test", InetAddress.ofLiteral("::1"));

  private final MockWebServer server = new MockWebServer();

  @BeforeEach
  void start() throws Exception {
    server.start(InetAddress.ofLiteral("127.0.0.1"), 0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static Stream<String> hosts() {
    return Stream.of(
        "127.0.0.1",
        "127.0.0.2",
        "127.1",
        "127.0.1",
        "127.00.00.01",
        "0127.0.0.1",
        "2130706433",
        "017700000001",
        "0x7f000001",
        "0x7f.0.0.1",
        "0x7f.1",
        "0177.0.0.1",
        "0177.1",
        "127.0.0.1.",
        "①②⑦.⓪.⓪.①",
        "127。0。0。1",
        "１２７.0.0.1",
        "%31%32%37.0.0.1",
        "127.0.0.%31",
        "0",
        "0.0.0.0",
        "00000000",
        "0x0",
        "localhost",
        "LOCALHOST",
        "localhost.",
        "ⓛocalhost",
        "sub.localhost",
        "loopback.test",
        "LOOPBACK.test",
        "six.test",
        "intranet.test",
        "linklocal.test",
        "[::1]",
        "[0:0:0:0:0:0:0:1]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[::127.0.0.1]",
        "[0000::0001]",
        "[::]",
        "[fe80::1]",
        "[fc00::1]",
        "[fd00:ec2::254]",
        "[64:ff9b::7f00:1]",
        "[2002:7f00:1::]",
        "[::ffff:a9fe:a9fe]",
        "169.254.169.254",
        "2852039166",
        "0xa9fea9fe",
        "0251.0376.0251.0376",
        "169.254.43518",
        "[::ffff:169.254.169.254]",
        "metadata.google.internal",
        "metadata.google.internal.",
        "METADATA",
        "100.100.100.200",
        "10.0.0.1",
        "192.168.1.1",
        "172.16.0.1",
        "224.0.0.1",
        "127.0.0.1\\@93.184.215.14",
        "93.184.215.14@127.0.0.1",
        "user:pass@127.0.0.1",
        "api.public.test@127.0.0.1");
  }

  private static List<InetAddress> resolve(String host) throws UnknownHostException {
    InetAddress known = NAMES.get(host);
    return known != null ? List.of(known) : NameResolver.SYSTEM.resolve(host);
  }

  @Test
  void noSpellingReachesAPrivateAddress() throws Exception {
    List<String> reached = new ArrayList<>();
    List<String> hosts = hosts().toList();
    HttpSettings settings = HttpSettings.DEFAULT.baseUrl("http://api.public.test");
    try (Calls calls = new Calls(settings, AddressSpellingTest::resolve)) {
      for (String host : hosts) {
        String code = codeOf(calls, "http://" + host + ":" + server.getPort() + "/");
        if (!code.matches("HTTP_ADDRESS_DENIED|HTTP_URL_INVALID|HTTP_DNS")) {
          reached.add(host + " " + code);
        }
      }
    }

    System.out.println(
        "B5 spellings: " + hosts.size() + " inputs, " + reached.size() + " failures");
    assertThat(hosts).hasSize(64);
    assertThat(reached).isEmpty();
    assertThat(server.getRequestCount()).isZero();
  }

  private static String codeOf(Calls calls, String url) throws InterruptedException {
    try {
      return "status " + calls.client.get(url).status();
    } catch (DispatchException e) {
      return e.code().name();
    }
  }

  @Test
  void aRedirectIntoTheMetadataServiceIsNotFollowed() throws Exception {
    for (String host : List.of("169.254.169.254", "[::ffff:a9fe:a9fe]", "0.0.0.0", "metadata")) {
      server.enqueue(
          new MockResponse.Builder()
              .code(302)
              .setHeader("Location", "http://" + host + "/")
              .build());
      HttpSettings settings =
          HttpSettings.DEFAULT.baseUrl(server.url("/").toString()).redirects(Redirects.FOLLOW);
      try (Calls calls = new Calls(settings)) {
        assertThat(codeOf(calls, "/")).isEqualTo("HTTP_ADDRESS_DENIED");
      }
    }
  }

  @Test
  void aBaseUrlThatBecomesPrivateIsNotCalled() throws Exception {
    AtomicInteger lookups = new AtomicInteger();
    NameResolver rebinding =
        host -> resolve(lookups.getAndIncrement() == 0 ? "api.public.test" : "loopback.test");
    HttpSettings settings = HttpSettings.DEFAULT.baseUrl("http://rebind.test:" + server.getPort());
    try (Calls calls = new Calls(settings, rebinding)) {
      assertThat(codeOf(calls, "/")).isEqualTo("HTTP_ADDRESS_DENIED");
    }
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void theUsersOwnPrivateBaseUrlIsCalled() throws Exception {
    server.enqueue(new MockResponse.Builder().build());
    HttpSettings settings =
        HttpSettings.DEFAULT.baseUrl("http://loopback.test:" + server.getPort());
    try (Calls calls = new Calls(settings, AddressSpellingTest::resolve)) {
      assertThat(calls.client.get("/").status()).isEqualTo(200);
    }
  }

  @Test
  void noUserCanNameTheMetadataServiceEither() {
    try (Calls calls = new Calls(HttpSettings.DEFAULT.baseUrl("http://169.254.169.254"))) {
      assertThatThrownBy(() -> calls.client.get("/latest/meta-data/"))
          .extracting("code")
          .isEqualTo(HttpError.HTTP_ADDRESS_DENIED);
    }
  }
}
