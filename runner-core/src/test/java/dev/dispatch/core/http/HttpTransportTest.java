package dev.dispatch.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.api.http.HttpBody;
import dev.dispatch.api.http.HttpClient;
import dev.dispatch.api.http.HttpRequest;
import dev.dispatch.api.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpTransportTest {

  private final MockWebServer server = new MockWebServer();
  private Calls calls;

  @BeforeEach
  void start() throws Exception {
    server.start();
    calls =
        new Calls(
            HttpSettings.DEFAULT
                .baseUrl(server.url("/api/").toString())
                .defaultHeaders(Map.of("X-Job", "default", "Accept-Language", "en")));
  }

  @AfterEach
  void stop() {
    calls.close();
    server.close();
  }

  private void answer(String contentType, String body) {
    server.enqueue(
        new MockResponse.Builder().setHeader("Content-Type", contentType).body(body).build());
  }

  private RecordedRequest sent(HttpRequest request) throws InterruptedException {
    answer("application/json", "{}");
    calls.client.send(request);
    return server.takeRequest();
  }

  private static HttpRequest post(HttpBody body) {
    return HttpRequest.of("POST", "/").body(body);
  }

  @ParameterizedTest
  @CsvSource({
    "/posts,/api/posts", "posts,/api/posts", "posts/,/api/posts/", "'',/api/",
    "//evil.example/x,/api//evil.example/x", "a b,/api/a%20b", "a%20b,/api/a%20b", "?q=1,/api/?q=1",
    "a#fragment,/api/a", "a/../b,/api/b"
  })
  void joinsARelativeUrlToTheBaseUrl(String url, String path) throws Exception {
    assertThat(sent(HttpRequest.of("GET", url)).getTarget()).isEqualTo(path);
  }

  @Test
  void appendsTheQueryEncoded() throws Exception {
    HttpRequest request =
        HttpRequest.of("GET", "/search?a=1").query("q", "x y&z=ü").query("n", 1).query("n", 2);

    assertThat(sent(request).getTarget()).isEqualTo("/api/search?a=1&q=x%20y%26z%3D%C3%BC&n=1&n=2");
  }

  @Test
  void refusesWhatIsNoHttpUrl() {
    for (String url : List.of("ftp://a/b", "file:///etc/passwd", "http://", "http://a:99999/")) {
      assertThatThrownBy(() -> calls.client.get(url))
          .extracting("code")
          .isEqualTo(HttpError.HTTP_URL_INVALID);
    }
    assertThat(calls.records).isEmpty();
  }

  @Test
  void refusesARelativeUrlWithoutABaseUrl() {
    try (Calls none = new Calls(HttpSettings.DEFAULT)) {
      assertThatThrownBy(() -> none.client.get("/posts"))
          .hasMessageContaining("there is no base URL");
    }
  }

  @Test
  void letsTheRequestsHeadersWinInAnyCase() throws Exception {
    RecordedRequest request =
        sent(HttpRequest.of("GET", "/").header("x-job", "own").header("X-Empty", ""));

    assertThat(request.getHeaders().values("X-Job")).containsExactly("own");
    assertThat(request.getHeaders().get("Accept-Language")).isEqualTo("en");
    assertThat(request.getHeaders().get("X-Empty")).isEmpty();
    assertThat(request.getHeaders().get("Content-Type")).isNull();
  }

  @Test
  void mergesDefaultsOntoThoseOfTheParent() throws Exception {
    answer("application/json", "{}");
    HttpClient child =
        calls.client.withDefaults(
            server.url("/other").toString(), Map.of("x-JOB", "child", "X-New", "n"));

    child.get("here");

    RecordedRequest request = server.takeRequest();
    assertThat(request.getTarget()).isEqualTo("/other/here");
    assertThat(request.getHeaders().values("X-Job")).containsExactly("child");
    assertThat(request.getHeaders().get("X-New")).isEqualTo("n");
  }

  @Test
  void movesTheUserOfAUrlIntoAHeaderAndKnowsThePasswordAsASecret() throws Exception {
    String url = server.url("/me").toString().replace("http://", "http://ann:open-sesame@");

    RecordedRequest request = sent(HttpRequest.of("GET", url));

    assertThat(request.getHeaders().get("Authorization")).isEqualTo("Basic YW5uOm9wZW4tc2VzYW1l");
    assertThat(calls.only().url()).doesNotContain("ann", "open-sesame");
    assertThat(calls.secrets.redactor().redact("open-sesame")).isEqualTo("[secret:url.password]");
  }

  @Test
  void sendsAForm() throws Exception {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    fields.put("a", List.of("1", "x y"));
    fields.put("ü", List.of("&="));

    RecordedRequest request = sent(post(new HttpBody.Form(fields)));

    assertThat(request.getHeaders().get("Content-Type"))
        .isEqualTo("application/x-www-form-urlencoded");
    assertThat(request.getBody().utf8()).isEqualTo("a=1&a=x+y&%C3%BC=%26%3D");
  }

  @Test
  void sendsTextAndBytes() throws Exception {
    RecordedRequest text = sent(post(new HttpBody.Text("grüß", Optional.empty())));
    RecordedRequest bytes =
        sent(post(new HttpBody.Bytes(ByteBuffer.wrap(new byte[] {1, 2}), Optional.of("a/b"))));

    assertThat(text.getHeaders().get("Content-Type")).isEqualTo("text/plain; charset=utf-8");
    assertThat(text.getBody().utf8()).isEqualTo("grüß");
    assertThat(bytes.getHeaders().get("Content-Type")).isEqualTo("a/b");
    assertThat(bytes.getBody().toByteArray()).containsExactly(1, 2);
  }

  @Test
  void streamsAFileAndRecordsItsBeginning(@TempDir Path folder) throws Exception {
    Path file = Files.write(folder.resolve("large.bin"), new byte[200_000]);

    RecordedRequest request =
        sent(HttpRequest.of("PUT", "/").body(new HttpBody.File(file, Optional.empty())));

    RecordedBody recorded = calls.only().requestBody().orElseThrow();
    assertThat(request.getBodySize()).isEqualTo(200_000);
    assertThat(request.getHeaders().get("Content-Length")).isEqualTo("200000");
    assertThat(recorded.bytes()).hasSize(HttpLimits.RECORDED_PREFIX);
    assertThat(recorded.truncated()).isTrue();
    assertThat(recorded.size()).isEqualTo(200_000);
    assertThat(recorded.sha256()).contains(BodyDigest.of(new byte[200_000]));
  }

  @Test
  void refusesAFileThatIsNotThere(@TempDir Path folder) {
    HttpBody missing = new HttpBody.File(folder.resolve("missing"), Optional.empty());

    assertThatThrownBy(() -> calls.client.send(post(missing)))
        .hasMessageContaining("missing")
        .extracting("code")
        .isEqualTo(HttpError.HTTP_FILE_UNREADABLE);
  }

  @Test
  void sendsPartsWithTheSameBoundaryEveryTime(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("a \"b\".txt"), "content");
    HttpBody parts =
        new HttpBody.Multipart(
            List.of(
                part("title", Optional.of("grüß"), Optional.empty()),
                part("file\r\n", Optional.empty(), Optional.of(file))));

    RecordedRequest first = sent(post(parts));
    RecordedRequest second = sent(post(parts));

    String body = first.getBody().utf8();
    assertThat(body).isEqualTo(second.getBody().utf8());
    assertThat(first.getHeaders().get("Content-Length")).isEqualTo("" + first.getBodySize());
    assertThat(body)
        .contains("name=\"title\"\r\n\r\ngrüß\r\n")
        .contains("name=\"file%0D%0A\"; filename=\"a %22b%22.txt\"")
        .contains("Content-Type: application/octet-stream\r\n\r\ncontent\r\n--");
  }

  private static HttpBody.Part part(String name, Optional<String> value, Optional<Path> file) {
    return new HttpBody.Part(name, value, file, Optional.empty(), Optional.empty());
  }

  @Test
  void refusesABodyWhereTheMethodHasNone() {
    assertThatThrownBy(
            () -> calls.client.send(HttpRequest.of("GET", "/").body(new HttpBody.Json(Map.of()))))
        .extracting("code")
        .isEqualTo(HttpError.HTTP_REQUEST_INVALID);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          application/json         | {"a":1}         | {a=1}
          application/json         | 12.50           | 12.50
          application/problem+json | [1]             | [1]
          text/plain               | {"a":1}         | {a=1}
          text/plain               | 123             | 123
          text/html                | <p>hi</p>       | <p>hi</p>
          application/json         | not json        | not json
          application/xml          | <a/>            | <a/>
          x/unknown                | just text       | just text
          application/json         | {"a":1,"a":2}   | {a=2}
          """)
  void readsABodyByWhatItIs(String contentType, String body, String expected) throws Exception {
    answer(contentType, body);

    assertThat(calls.client.get("/").body()).hasToString(expected);
  }

  @Test
  void keepsTextThatIsANumberAsText() throws Exception {
    answer("text/plain", "123");

    assertThat(calls.client.get("/").body()).isEqualTo("123");
  }

  @Test
  void warnsOfADuplicateKeyAndOfJsonThatIsNone() throws Exception {
    answer("application/json", "{\"a\":1,\"a\":2}");
    answer("application/json", "oops");
    calls.client.get("/");
    calls.client.get("/");

    assertThat(calls.records.get(0).warnings()).anyMatch(w -> w.contains("comes twice"));
    assertThat(calls.records.get(1).warnings()).anyMatch(w -> w.contains("is not"));
  }

  @Test
  void readsTextInItsCharset() throws Exception {
    server.enqueue(
        new MockResponse.Builder()
            .setHeader("Content-Type", "text/plain; charset=iso-8859-1")
            .body(new Buffer().write(new byte[] {(byte) 0xe9}))
            .build());

    assertThat(calls.client.get("/").body()).isEqualTo("é");
  }

  @Test
  void hasNoBodyWhereThereIsNone() throws Exception {
    server.enqueue(new MockResponse.Builder().code(204).build());
    answer("application/json", "  ");

    assertThat(calls.client.delete("/").body()).isNull();
    assertThat(calls.client.get("/").body()).isNull();
  }

  @Test
  void givesABinaryBodyAsAFileAndRecordsItsBytes() throws Exception {
    server.enqueue(
        new MockResponse.Builder()
            .setHeader("Content-Type", "image/png")
            .body(new Buffer().write(new byte[] {1, 2, 3}))
            .build());

    Object body = calls.client.get("/logo").body();

    assertThat(body).isEqualTo(Map.of("file", "get_api_logo.response.bin", "bytes", 3L));
    assertThat(calls.only().responseBody().orElseThrow().bytes()).containsExactly(1, 2, 3);
    assertThat(calls.only().responseBody().orElseThrow().form()).isEqualTo(BodyForm.BINARY);
  }

  @Test
  void undoesGzip() throws Exception {
    Buffer zipped = new Buffer();
    try (var sink = Okio.buffer(new GzipSink(zipped))) {
      sink.writeUtf8("{\"zipped\":true}");
    }
    server.enqueue(
        new MockResponse.Builder().setHeader("Content-Encoding", "gzip").body(zipped).build());

    assertThat(calls.client.get("/").body()).isEqualTo(Map.of("zipped", true));
  }

  @Test
  void savesTheBodyOfAGoodAnswer(@TempDir Path folder) throws Exception {
    answer("application/json", "{\"big\":1}");
    Path file = Files.writeString(folder.resolve("out.json"), "old");

    HttpResponse response = calls.client.send(HttpRequest.of("GET", "/").saveTo(file));

    assertThat(response.body()).isEqualTo(Map.of("file", file.toString(), "bytes", 9L));
    assertThat(file).hasContent("{\"big\":1}");
    assertThat(calls.only().responseBody().orElseThrow().sha256()).isPresent();
    assertThat(folder.toFile().list()).hasSize(1);
  }

  @Test
  void leavesTheFileAloneWhereTheAnswerIsBad(@TempDir Path folder) throws Exception {
    server.enqueue(new MockResponse.Builder().code(404).body("{\"error\":\"no\"}").build());
    Path file = Files.writeString(folder.resolve("out.json"), "old");

    HttpResponse response = calls.client.send(HttpRequest.of("GET", "/").saveTo(file));

    assertThat(response.body()).isEqualTo(Map.of("error", "no"));
    assertThat(file).hasContent("old");
  }

  @Test
  void recordsTheRequestAsSent() throws Exception {
    answer("application/json", "{\"id\":7}");
    calls.client.post("/posts?x=1", Map.of("title", "t"));

    CallRecord record = calls.only();
    assertThat(record.name()).isEqualTo("post_api_posts");
    assertThat(record.url()).endsWith("/api/posts?x=1");
    assertThat(record.requestHeaders()).extracting(HeaderField::name).contains("Host", "X-Job");
    assertThat(record.requestBody().orElseThrow().bytes())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("{\"title\":\"t\"}");
    assertThat(record.status()).isEqualTo(200);
    assertThat(record.protocol()).contains("http/1.1");
    assertThat(record.remoteAddress().orElseThrow()).endsWith(":" + server.getPort());
    assertThat(record.timing().total()).isPositive();
    assertThat(record.error()).isEmpty();
  }

  @Test
  void recordsACallThatFailed() {
    server.close();

    assertThatThrownBy(() -> calls.client.get("/gone"))
        .extracting("code")
        .isEqualTo(HttpError.HTTP_CONNECT_REFUSED);
    assertThat(calls.only().status()).isZero();
    assertThat(calls.only().error().orElseThrow().code()).isEqualTo("HTTP_CONNECT_REFUSED");
    assertThat(calls.only().requestHeaders()).isNotEmpty();
  }

  @Test
  void sendsCookiesBackAndLetsTheCallersWin() throws Exception {
    server.enqueue(
        new MockResponse.Builder()
            .addHeader("Set-Cookie", "sid=abc; Path=/")
            .addHeader("Set-Cookie", "theme=dark; Path=/")
            .build());
    calls.client.get("/login");
    server.takeRequest();

    RecordedRequest request = sent(HttpRequest.of("GET", "/me").header("cookie", "theme=light"));

    assertThat(request.getHeaders().values("Cookie")).containsExactly("sid=abc; theme=light");
    assertThat(calls.records.get(1).requestHeaders())
        .contains(new HeaderField("cookie", "sid=abc; theme=light"));
  }

  @Test
  void headAndOptionsWork() throws Exception {
    server.enqueue(new MockResponse.Builder().setHeader("Content-Length", "1000").build());
    server.enqueue(new MockResponse.Builder().setHeader("Allow", "GET").build());

    assertThat(calls.client.send(HttpRequest.of("HEAD", "/")).body()).isNull();
    assertThat(calls.client.send(HttpRequest.of("OPTIONS", "/")).header("allow")).contains("GET");
  }

  @Test
  void aGoodAnswerPassesAndABadOneSaysWhatWasAskedFor() throws Exception {
    answer("application/json", "{}");
    server.enqueue(new MockResponse.Builder().code(404).body("{\"secret\":\"words\"}").build());
    HttpResponse good = calls.client.get("/");
    HttpResponse bad = calls.client.get("/");

    assertThat(calls.client.requireOk(good, "list posts")).isSameAs(good);
    assertThatThrownBy(() -> calls.client.requireOk(bad, "get post"))
        .hasMessage("get post failed with HTTP 404")
        .extracting("code")
        .isEqualTo(HttpError.HTTP_UNEXPECTED_STATUS);
  }
}
