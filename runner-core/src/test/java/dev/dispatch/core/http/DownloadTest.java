package dev.dispatch.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.api.http.HttpRequest;
import dev.dispatch.api.http.HttpResponse;
import dev.dispatch.core.demo.DemoApi;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A download that breaks off goes on where it was, and never mixes two versions. */
class DownloadTest {

  @TempDir Path folder;

  private Path target() {
    return folder.resolve("file.bin");
  }

  private HttpResponse download(Calls calls, String url) throws InterruptedException {
    return calls.client.send(HttpRequest.of("GET", url).saveTo(target()));
  }

  @Test
  void theRestIsAskedForAfterABreak() throws Exception {
    try (DemoApi api = DemoApi.start();
        Calls calls = new Calls(HttpSettings.DEFAULT.baseUrl(api.baseUrl()))) {
      HttpResponse response = download(calls, "/files/report?bytes=300000&breakAt=100000");

      assertThat(response.status()).isEqualTo(200);
      assertThat(response.body()).isEqualTo(Map.of("file", target().toString(), "bytes", 300_000L));
      assertThat(calls.records).extracting(CallRecord::status).containsExactly(200, 206);
      assertPattern(300_000);
    }
  }

  private void assertPattern(long size) throws Exception {
    assertThat(Files.size(target())).isEqualTo(size);
    long at = 0;
    try (InputStream in = Files.newInputStream(target())) {
      byte[] chunk = new byte[64 << 10];
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        for (int i = 0; i < read; i++, at++) {
          if (chunk[i] != (byte) (at % 251)) {
            throw new AssertionError("byte " + at + " is not what was sent");
          }
        }
      }
    }
  }

  /** G-B1: {@code -Xmx64m -Ddispatch.bigDownload=1073741824} makes it the gigabyte. */
  @Test
  void aLargeFileIsSavedInConstantMemory() throws Exception {
    long size = Long.getLong("dispatch.bigDownload", 64L << 20);
    try (DemoApi api = DemoApi.start();
        Calls calls = new Calls(HttpSettings.DEFAULT.baseUrl(api.baseUrl()))) {
      System.gc();
      long before = used();
      download(calls, "/files/big?bytes=" + size);
      System.gc();

      assertThat(used() - before).as("bytes of heap held").isLessThan(size / 4);
      assertThat(calls.only().responseBody().orElseThrow().size()).isEqualTo(size);
      assertThat(calls.only().responseBody().orElseThrow().bytes().length)
          .isLessThanOrEqualTo(HttpLimits.RECORDED_PREFIX);
      assertPattern(size);
    }
  }

  private static long used() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static MockResponse.Builder part(int status, String tag, String body) {
    return new MockResponse.Builder().code(status).addHeader("ETag", tag).body(body);
  }

  private static MockResponse broken(String tag) {
    return part(200, tag, "0123456789".repeat(20_000))
        .onResponseBody(new SocketEffect.CloseSocket())
        .build();
  }

  private HttpResponse after(MockResponse... answers) throws Exception {
    try (MockWebServer server = new MockWebServer();
        Calls calls = new Calls(HttpSettings.DEFAULT)) {
      server.start();
      for (MockResponse answer : answers) {
        server.enqueue(answer);
      }
      return download(calls, server.url("/file").toString());
    }
  }

  @Test
  void aFileThatChangedIsReadAsAWhole() throws Exception {
    after(broken("\"one\""), part(200, "\"two\"", "new").build());

    assertThat(target()).hasContent("new");
  }

  @Test
  void aPartOfAnotherVersionIsRefused() {
    MockResponse other =
        part(206, "\"two\"", "x").addHeader("Content-Range", "bytes 5-9/10").build();

    assertThatThrownBy(() -> after(broken("\"one\""), other))
        .extracting("code")
        .isEqualTo(HttpError.HTTP_PART_MISMATCH);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void withoutAVersionNothingIsPutTogether() {
    assertThatThrownBy(() -> after(broken("W/\"weak\"")))
        .extracting("code")
        .isEqualTo(HttpError.HTTP_RESET);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFileBeyondItsLimitIsRefused() throws Exception {
    HttpSettings small = HttpSettings.DEFAULT.limits(HttpLimits.DEFAULT.maxSaveBytes(1_000));
    try (DemoApi api = DemoApi.start();
        Calls calls = new Calls(small.baseUrl(api.baseUrl()))) {
      assertThatThrownBy(() -> download(calls, "/files/report?bytes=1001"))
          .extracting("code")
          .isEqualTo(HttpError.HTTP_BODY_TOO_LARGE);
      assertThat(folder).isEmptyDirectory();
    }
  }
}
