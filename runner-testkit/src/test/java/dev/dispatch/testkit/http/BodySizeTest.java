package dev.dispatch.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.api.http.HttpRequest;
import dev.dispatch.core.http.CallRecord;
import dev.dispatch.core.http.HttpLimits;
import dev.dispatch.core.http.RecordedBody;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** G-B1: no reply takes more memory, disk or time than its limit. */
class BodySizeTest {

  private static final String OK = "HTTP/1.1 200 OK\r\n";
  private static final String GZIP = OK + "Content-Encoding: gzip\r\n\r\n";
  private static final int GIBIBYTE_IN_MEBIBYTES = 1024;

  private static Map<String, ConnectionScript> floods() throws IOException {
    byte[] mebibyte = "0123456789abcdef".repeat(1 << 16).getBytes(StandardCharsets.ISO_8859_1);
    byte[] bomb = DeflatePattern.gzip(GIBIBYTE_IN_MEBIBYTES);
    byte[] nested = gzip(gzip(bomb));
    Map<String, ConnectionScript> floods = new LinkedHashMap<>();
    floods.put("gzip bomb", flood(GZIP, bomb, 1));
    floods.put(
        "deflate bomb",
        flood(
            OK + "Content-Encoding: deflate\r\n\r\n",
            DeflatePattern.mebibyte(),
            GIBIBYTE_IN_MEBIBYTES));
    floods.put(
        "three encodings", flood(OK + "Content-Encoding: gzip, gzip, gzip\r\n\r\n", nested, 1));
    floods.put(
        "endless text",
        flood(OK + "Content-Type: text/plain\r\n\r\n", mebibyte, GIBIBYTE_IN_MEBIBYTES));
    floods.put(
        "endless chunks",
        flood(OK + "Transfer-Encoding: chunked\r\n\r\n", chunk(mebibyte), GIBIBYTE_IN_MEBIBYTES));
    floods.put(
        "small chunks",
        flood(
            OK + "Transfer-Encoding: chunked\r\n\r\n",
            "1\r\nx\r\n".repeat(100_000).getBytes(StandardCharsets.ISO_8859_1),
            GIBIBYTE_IN_MEBIBYTES));
    floods.put(
        "length of 1 GiB",
        flood(OK + "Content-Length: 1073741824\r\n\r\n", mebibyte, GIBIBYTE_IN_MEBIBYTES));
    floods.put("error page", flood("HTTP/1.1 500 No\r\n\r\n", mebibyte, GIBIBYTE_IN_MEBIBYTES));
    return floods;
  }

  private static ConnectionScript flood(String head, byte[] piece, int times) {
    return connection -> {
      connection.readRequest();
      connection.send(head);
      for (int i = 0; i < times; i++) {
        connection.send(piece);
      }
    };
  }

  private static byte[] chunk(byte[] piece) {
    ByteArrayOutputStream chunk = new ByteArrayOutputStream();
    chunk.writeBytes(
        (Integer.toHexString(piece.length) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    chunk.writeBytes(piece);
    chunk.writeBytes("\r\n".getBytes(StandardCharsets.ISO_8859_1));
    return chunk.toByteArray();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  @Test
  void everyFloodIsStopped() throws Exception {
    Map<String, String> seen = new LinkedHashMap<>();
    long slowest = 0;
    for (Map.Entry<String, ConnectionScript> flood : floods().entrySet()) {
      long start = System.nanoTime();
      CallRecord record = get(flood.getValue(), HttpLimits.DEFAULT);
      slowest = Math.max(slowest, (System.nanoTime() - start) / 1_000_000);
      seen.put(flood.getKey(), record.error().orElseThrow().code());
      assertRecordsTheBeginning(record.responseBody().orElseThrow());
    }

    System.out.println("B1 floods: " + seen.size() + " inputs, slowest " + slowest + " ms");
    assertThat(seen)
        .hasSize(8)
        .allSatisfy((name, code) -> assertThat(code).isEqualTo("HTTP_BODY_TOO_LARGE"));
    assertThat(slowest).isLessThan(Duration.ofSeconds(20).toMillis());
  }

  private static void assertRecordsTheBeginning(RecordedBody body) {
    assertThat(body.bytes()).hasSize(HttpLimits.RECORDED_PREFIX);
    assertThat(body.truncated()).isTrue();
    assertThat(body.sha256()).isEmpty();
  }

  @Test
  void aBodyOfExactlyTheLimitPasses() throws Exception {
    CallRecord record = get(text(1000), HttpLimits.DEFAULT.maxBodyBytes(1000));

    assertThat(record.error()).isEmpty();
    assertThat(record.responseBody().orElseThrow().size()).isEqualTo(1000);
  }

  @Test
  void oneByteMoreIsRefusedAndRecordedAsTruncated() throws Exception {
    CallRecord record = get(text(1001), HttpLimits.DEFAULT.maxBodyBytes(1000));

    assertThat(record.error().orElseThrow().code()).isEqualTo("HTTP_BODY_TOO_LARGE");
    assertThat(record.responseBody().orElseThrow().truncated()).isTrue();
  }

  @Test
  void theLimitCountsDecodedBytes() throws Exception {
    byte[] zeros = gzip(new byte[2000]);

    CallRecord record = get(flood(GZIP, zeros, 1), HttpLimits.DEFAULT.maxBodyBytes(1999));

    assertThat(zeros).hasSizeLessThan(100);
    assertThat(record.error().orElseThrow().code()).isEqualTo("HTTP_BODY_TOO_LARGE");
  }

  @Test
  void aHonestCompressionOfFiveMebibytesPasses() throws Exception {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < 5 << 20; i++) {
      text.append("line ").append(i).append(" of an ordinary log\n");
    }

    CallRecord record =
        get(
            flood(GZIP, gzip(text.toString().getBytes(StandardCharsets.ISO_8859_1)), 1),
            HttpLimits.DEFAULT);

    assertThat(record.error()).isEmpty();
    assertThat(record.responseBody().orElseThrow().size()).isEqualTo(text.length());
  }

  @Test
  void headersOfExactlyTheLimitPassAndOneByteMoreDoesNot() throws Exception {
    HttpLimits limits = headerLimit(100);
    String fields = "X: %s\r\nContent-Length: 0\r\n";
    int rest = 100 - fields.formatted("").length();

    assertThat(get(answer(fields.formatted("y".repeat(rest))), limits).error()).isEmpty();
    assertThat(
            get(answer(fields.formatted("y".repeat(rest + 1))), limits)
                .error()
                .orElseThrow()
                .code())
        .isEqualTo("HTTP_HEADERS_TOO_LARGE");
  }

  @Test
  void aFloodIntoAFileLeavesNoFile(@TempDir Path folder) throws Exception {
    byte[] mebibyte = new byte[1 << 20];
    try (ScriptedServer server = ScriptedServer.start(flood(OK + "\r\n", mebibyte, 64));
        Probe probe =
            Probe.of(server, HttpLimits.DEFAULT.maxBodyBytes(3 << 20).maxSaveBytes(3 << 20))) {
      Probe.Outcome outcome =
          probe.send(HttpRequest.of("GET", "/").saveTo(folder.resolve("download.bin")));

      assertThat(outcome.word()).isEqualTo("HTTP_BODY_TOO_LARGE");
      try (var files = Files.list(folder)) {
        assertThat(files).isEmpty();
      }
    }
  }

  private static HttpLimits headerLimit(int bytes) {
    HttpLimits d = HttpLimits.DEFAULT;
    return new HttpLimits(
        d.callTimeout(),
        d.connectTimeout(),
        d.readTimeout(),
        d.maxBodyBytes(),
        d.maxSaveBytes(),
        bytes,
        d.maxRatio(),
        d.ratioFreeBytes(),
        d.maxRedirects());
  }

  private static ConnectionScript answer(String fields) {
    return ConnectionScript.answering(OK + fields + "\r\n");
  }

  private static ConnectionScript text(int length) {
    return ConnectionScript.answering(
        OK + "Content-Length: " + length + "\r\n\r\n" + "t".repeat(length));
  }

  private static CallRecord get(ConnectionScript script, HttpLimits limits) throws Exception {
    try (ScriptedServer server = ScriptedServer.start(script);
        Probe probe = Probe.of(server, limits)) {
      probe.get();
      return probe.records.getFirst();
    }
  }
}
