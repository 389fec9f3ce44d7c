package dev.dispatch.core.http.cookie;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** G-B6: which cookies are kept and where they go. The clock stands at 2026-01-01 00:00 UTC. */
class CookieJarTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final Set<String> SUFFIXES = Set.of("com", "example", "uk", "co.uk", "test");

  private Instant now = NOW;
  private final CookieJar jar = new CookieJar((InstantSource) () -> now, SUFFIXES::contains);

  static CookieUrl url(String text) {
    URI uri = URI.create(text);
    boolean secure = uri.getScheme().equals("https");
    int port = uri.getPort() < 0 ? (secure ? 443 : 80) : uri.getPort();
    String host = uri.getHost().replace("[", "").replace("]", "");
    return new CookieUrl(secure, host, port, uri.getRawPath().isEmpty() ? "/" : uri.getRawPath());
  }

  private String sent(String url) {
    return CookieJar.header(jar.matching(url(url)), Optional.empty()).orElse("");
  }

  /** Sets fields, parted by {@code &&}, and asks what goes to another URL. */
  private void check(String from, String fields, String to, String expected) {
    jar.store(url(from), List.of(fields.replace("<TAB>", "\t").split(" && ")));

    assertThat(sent(to)).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      textBlock =
          """
          a=b                          | a=b
          a=                           | a=
          a=b=c                        | a=b=c
          a==b                         | a==b
          a="b"                        | a="b"
          a="b c"                      | a="b c"
          a=b c                        | a=b c
          a="b                         | a="b
          a=b,c                        | a=b,c
          a = b                        | a=b
          <TAB>a<TAB>=<TAB>b<TAB>      | a=b
          a=b;                         | a=b
          a=b;;;                       | a=b
          a=b; ; ;                     | a=b
          a=b; unknown=1               | a=b
          a=b; unknown                 | a=b
          a=b; SameSite=Strict         | a=b
          a=b; samesite=None           | a=b
          a=b; HttpOnly                | a=b
          a=b; HTTPONLY=ignored        | a=b
          a=b; Priority=High           | a=b
          a=b; Partitioned             | a=b
          A=b && a=c                   | A=b; a=c
          a=b && a=c                   | a=c
          a=b && c=d                   | a=b; c=d
          a=b && c=d && a=e            | a=e; c=d
          %61=b                        | %61=b
          a=b%20c                      | a=b%20c
          a.b-c_d=e                    | a.b-c_d=e
          a b=c                        | a b=c
          a=é                          | a=é
          =b                           |
          b                            |
          ;                            |
          ; a=b                        |
          =                            |
          a\tb=c; Path=/               | a\tb=c
          $Version=1                   | $Version=1
          a={"b":1}                    | a={"b":1}
          a=b; =                       | a=b
          """)
  void readsNamesAndValues(String fields, String expected) {
    check("http://a.test/", fields, "http://a.test/", expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a=b; Max-Age=1                                    | a=b
          a=b; Max-Age=0                                    |
          a=b; Max-Age=-1                                   |
          a=b; Max-Age=-999999999999999999999               |
          a=b; Max-Age=99999999999999999999                 | a=b
          a=b; Max-Age=1.5                                  | a=b
          a=b; Max-Age=abc                                  | a=b
          a=b; Max-Age=                                     | a=b
          a=b; Max-Age= 0                                   |
          a=b; max-age=0                                    |
          a=b; Max-Age=10; Max-Age=0                        |
          a=b; Max-Age=0; Max-Age=10                        | a=b
          a=b; Max-Age=10; Expires=Thu, 01 Jan 1970 00:00:00 GMT | a=b
          a=b; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=10 | a=b
          a=b; Max-Age=0; Expires=Thu, 01 Jan 2099 00:00:00 GMT  |
          a=b; Expires=Thu, 01 Jan 2099 00:00:00 GMT        | a=b
          a=b; Expires=Thu, 01 Jan 1970 00:00:00 GMT        |
          a=b; Expires=Thursday, 01-Jan-70 00:00:00 GMT     |
          a=b; Expires=Thu Jan  1 00:00:00 1970             |
          a=b; Expires=Thursday, 01-Jan-69 00:00:00 GMT     | a=b
          a=b; Expires=Thu, 01-Jan-1970 00:00:00 GMT        |
          a=b; Expires=01 Jan 1970 00:00:00                 |
          a=b; Expires=1970 Jan 1 00:00:00                  |
          a=b; Expires=Jan 01 1970 00:00:00                 |
          a=b; Expires=1 January 1970 0:0:0                 |
          a=b; Expires=00:00:00 01 Jan 1970 UTC             |
          a=b; Expires=Thu, 32 Jan 1970 00:00:00 GMT        | a=b
          a=b; Expires=Thu, 30 Feb 1970 00:00:00 GMT        | a=b
          a=b; Expires=Thu, 01 Foo 1970 00:00:00 GMT        | a=b
          a=b; Expires=Thu, 01 Jan 1970 24:00:00 GMT        | a=b
          a=b; Expires=Thu, 01 Jan 1970 00:60:00 GMT        | a=b
          a=b; Expires=Thu, 01 Jan 1970                     | a=b
          a=b; Expires=Thu, 01 Jan 1600 00:00:00 GMT        | a=b
          a=b; Expires=Thu, 01 Jan 1601 00:00:00 GMT        |
          a=b; Expires=                                     | a=b
          a=b; Expires=0                                    | a=b
          a=b; Expires=-1                                   | a=b
          a=b && a=c; Max-Age=0                             |
          a=b && a=c; Max-Age=0 && a=d                      | a=d
          a=b; Path=/x && a=c; Max-Age=0                    |
          """)
  void forgetsCookiesInTime(String fields, String expected) {
    check("http://a.test/", fields, "http://a.test/", expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /                | a=b                   | /                 | a=b
          /                | a=b                   | /any/where        | a=b
          /dir/page        | a=b                   | /dir/other        | a=b
          /dir/page        | a=b                   | /dir              | a=b
          /dir/page        | a=b                   | /dir/             | a=b
          /dir/page        | a=b                   | /                 |
          /dir/page        | a=b                   | /directory        |
          /dir/page        | a=b                   | /dir/deep/er      | a=b
          /dir/            | a=b                   | /dir              | a=b
          /dir/            | a=b                   | /                 |
          /page            | a=b                   | /                 | a=b
          /                | a=b; Path=/foo        | /foo              | a=b
          /                | a=b; Path=/foo        | /foo/             | a=b
          /                | a=b; Path=/foo        | /foo/bar          | a=b
          /                | a=b; Path=/foo        | /foobar           |
          /                | a=b; Path=/foo        | /                 |
          /                | a=b; Path=/foo/       | /foo              |
          /                | a=b; Path=/foo/       | /foo/             | a=b
          /                | a=b; Path=/foo/       | /foo/bar          | a=b
          /                | a=b; Path=/FOO        | /foo              |
          /dir/page        | a=b; Path=            | /dir              | a=b
          /dir/page        | a=b; Path             | /dir              | a=b
          /dir/page        | a=b; Path=foo         | /dir              | a=b
          /dir/page        | a=b; Path=foo         | /                 |
          /                | a=b; Path=/x; Path=/y | /y                | a=b
          /                | a=b; Path=/x; Path=/y | /x                |
          /                | a=b; Path=/x; Path=   | /                 | a=b
          /                | a=b; Path="/"         | /                 | a=b
          /                | a=b; Path=/%66oo      | /foo              |
          /                | a=b; Path=/%66oo      | /%66oo            | a=b
          /x               | a=b; Path=/y          | /y                | a=b
          /                | a=1; Path=/ && a=2; Path=/x    | /x       | a=2; a=1
          /                | a=1; Path=/x && a=2; Path=/    | /x       | a=1; a=2
          /                | a=1; Path=/ && b=2; Path=/     | /        | a=1; b=2
          /                | b=1 && a=2 && b=3              | /        | b=3; a=2
          /                | a=1; Path=/x/y && b=2; Path=/x | /x/y/z   | a=1; b=2
          /                | a=1; Path=/x && a=2; Path=/y   | /y       | a=2
          /                | a=b; Path=/;               | /            | a=b
          /                | a=b; path = /foo           | /foo         | a=b
          /a/b/c           | a=1 && b=2; Path=/a && c=3; Path=/ | /a/b/d | a=1; b=2; c=3
          """)
  void sendsByPath(String from, String fields, String to, String expected) {
    check("http://a.test" + from, fields, "http://a.test" + to, expected);
  }

  /** Cross-host, cross-scheme and prefixed cookies. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          http://a.test/       | a=b                                   | http://b.test/        |
          http://a.test/       | a=b                                   | http://x.a.test/      |
          http://x.a.test/     | a=b                                   | http://a.test/        |
          http://x.a.test/     | a=b; Domain=a.test                    | http://a.test/        | a=b
          http://x.a.test/     | a=b; Domain=.a.test                   | http://y.a.test/      | a=b
          http://x.a.test/     | a=b; Domain=..a.test                  | http://a.test/        |
          http://x.a.test/     | a=b; Domain=A.TEST                    | http://a.test/        | a=b
          http://x.a.test/     | a=b; Domain=                          | http://x.a.test/      | a=b
          http://x.a.test/     | a=b; Domain=                          | http://y.x.a.test/    |
          http://x.a.test/     | a=b; Domain=y.a.test                  | http://y.a.test/      |
          http://x.a.test/     | a=b; Domain=y.x.a.test                | http://y.x.a.test/    |
          http://x.a.test/     | a=b; Domain=b.test                    | http://b.test/        |
          http://xa.test/      | a=b; Domain=a.test                    | http://a.test/        |
          http://a.test/       | a=b; Domain=a.test                    | http://notxa.test/    |
          http://a.test/       | a=b; Domain=a.test.                   | http://a.test/        |
          http://a.test:8080/  | a=b                                   | http://a.test:9090/   | a=b
          https://a.test/      | a=b; Secure                           | https://a.test/       | a=b
          https://a.test/      | a=b; Secure                           | http://a.test/        |
          http://a.test/       | a=b; Secure                           | https://a.test/       |
          https://a.test/      | a=1; Secure && b=2                    | http://a.test/        | b=2
          http://a.test/       | a=b                                   | https://a.test/       | a=b
          https://a.test/      | __Secure-a=b; Secure                  | https://a.test/       | __Secure-a=b
          https://a.test/      | __Secure-a=b                          | https://a.test/       |
          https://a.test/      | __Host-a=b; Secure; Path=/            | https://a.test/       | __Host-a=b
          https://a.test/      | __Host-a=b; Secure                    | https://a.test/       |
          https://a.test/      | __Host-a=b; Path=/                    | https://a.test/       |
          https://a.test/      | __Host-a=b; Secure; Path=/x           | https://a.test/x      |
          https://a.test/      | __Host-a=b; Secure; Path=/; Domain=a.test | https://a.test/   |
          https://a.test/      | __host-a=b; Path=/                    | https://a.test/       |
          http://a.test/       | __Host-a=b; Secure; Path=/            | https://a.test/       |
          http://127.0.0.1/    | a=b                                   | http://127.0.0.1/     | a=b
          http://127.0.0.1/    | a=b; Domain=127.0.0.1                 | http://127.0.0.1/     | a=b
          http://127.0.0.1/    | a=b; Domain=0.0.1                     | http://127.0.0.1/     |
          http://127.0.0.1/    | a=b; Domain=0.0.1                     | http://1.0.0.1/       |
          http://1.2.3.4/      | a=b; Domain=3.4                       | http://9.9.3.4/       |
          http://[::1]/        | a=b                                   | http://[::1]/         | a=b
          http://[::1]/        | a=b; Domain=[::1]                     | http://[::1]/         |
          http://localhost/    | a=b                                   | http://localhost/     | a=b
          http://localhost/    | a=b                                   | http://127.0.0.1/     |
          """)
  void staysWithinHostAndScheme(String from, String fields, String to, String expected) {
    check(from, fields, to, expected);
  }

  @Test
  void anAnswerOverHttpDoesNotHideASecureCookie() {
    jar.store(url("https://a.test/"), List.of("sid=good; Secure"));
    jar.store(url("http://a.test/"), List.of("sid=evil"));

    assertThat(sent("https://a.test/")).isEqualTo("sid=good");
  }

  @Test
  void anAnswerOverHttpDoesNotHideASecureCookieOfTheParentDomain() {
    jar.store(url("https://a.test/"), List.of("sid=good; Secure; Domain=a.test"));
    jar.store(url("http://x.a.test/"), List.of("sid=evil"));

    assertThat(sent("https://x.a.test/")).isEqualTo("sid=good");
  }

  @Test
  void anOriginGetsOnlyItsOwnAfterAnotherOneLedThere() {
    jar.store(url("http://a.test:8080/"), List.of("sid=1"));

    assertThat(jar.ownOf(url("http://a.test:9090/"))).isEmpty();
    assertThat(jar.ownOf(url("http://a.test:8080/"))).hasSize(1);
  }

  @Test
  void aCookieEndsWhileTheRunGoesOn() {
    jar.store(url("http://a.test/"), List.of("a=b; Max-Age=60"));
    now = NOW.plus(Duration.ofSeconds(59));
    assertThat(sent("http://a.test/")).isEqualTo("a=b");

    now = NOW.plus(Duration.ofSeconds(60));
    assertThat(sent("http://a.test/")).isEmpty();
  }

  @Test
  void aCookieOfExactlyFourKibibytesIsKeptAndOneByteMoreIsNot() {
    jar.store(url("http://a.test/"), List.of("a=" + "x".repeat(4095), "b=" + "x".repeat(4096)));

    assertThat(sent("http://a.test/")).startsWith("a=x").doesNotContain("b=");
  }

  @Test
  void fiftyCookiesOfAReplyAreKeptAndTheNextIsNot() {
    jar.store(url("http://a.test/"), cookies(51));

    assertThat(jar.matching(url("http://a.test/"))).hasSize(50);
  }

  @Test
  void atMostAHundredAndFiftyAreSent() {
    for (int reply = 0; reply < 4; reply++) {
      jar.store(url("http://a.test/"), cookies(200).subList(reply * 50, reply * 50 + 50));
    }

    assertThat(jar.matching(url("http://a.test/"))).hasSize(150);
  }

  @Test
  void theHeaderIsAtMostEightKibibytes() {
    jar.store(
        url("http://a.test/"),
        IntStream.range(0, 10).mapToObj(i -> "c" + i + "=" + "x".repeat(1000)).toList());

    assertThat(sent("http://a.test/").length()).isBetween(7000, 8192);
  }

  @Test
  void aFieldWithAControlCharacterSetsNothing() {
    jar.store(url("http://a.test/"), List.of("a=b\u0000c", "d=e\u007f", "f=g; Path=/\u0001"));

    assertThat(sent("http://a.test/")).isEmpty();
  }

  @Test
  void whatTheCallerWroteWinsByName() {
    jar.store(url("http://a.test/"), List.of("a=jar", "b=jar"));

    assertThat(CookieJar.header(jar.matching(url("http://a.test/")), Optional.of("b=own; c=own")))
        .contains("a=jar; b=own; c=own");
  }

  private static List<String> cookies(int count) {
    List<String> cookies = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      cookies.add("c" + i + "=v");
    }
    return cookies;
  }
}
