package dev.dispatch.testkit.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.api.http.HttpBody;
import dev.dispatch.api.http.HttpRequest;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A body that {@code Expect: 100-continue} announces leaves when the server asks for it. */
class ExpectContinueTest {

  private static final String BODY = "announced";

  private static HttpRequest announced(String method) {
    return HttpRequest.of(method, "/upload")
        .header("expect", "100-continue")
        .body(new HttpBody.Text(BODY, Optional.of("text/plain")));
  }

  @Test
  void theBodyFollowsTheWordOfTheServer() throws Exception {
    CompletableFuture<String> body = new CompletableFuture<>();
    ConnectionScript script =
        connection -> {
          connection.readHead();
          connection.send("HTTP/1.1 100 Continue\r\n\r\n");
          body.complete(new String(connection.readBytes(BODY.length()), UTF_8));
          connection.send("HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n");
        };
    try (ScriptedServer server = ScriptedServer.start(script);
        Probe probe = Probe.of(server, Probe.SHORT)) {
      assertThat(probe.send(announced("POST")).word()).isEqualTo("201");
      assertThat(body.get(5, TimeUnit.SECONDS)).isEqualTo(BODY);
      assertThat(probe.records).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"417, Expectation Failed", "413, Content Too Large", "200, OK"})
  void aFinalStatusAtOnceIsTheAnswerAndKeepsTheBodyBack(int status, String reason)
      throws Exception {
    CompletableFuture<Integer> bytesAfterwards = new CompletableFuture<>();
    ConnectionScript script =
        connection -> {
          connection.readHead();
          connection.send("HTTP/1.1 " + status + " " + reason + "\r\nContent-Length: 0\r\n\r\n");
          bytesAfterwards.complete(connection.readBytes(1).length);
        };
    try (ScriptedServer server = ScriptedServer.start(script)) {
      try (Probe probe = Probe.of(server, Probe.SHORT)) {
        assertThat(probe.send(announced("POST")).word()).isEqualTo(String.valueOf(status));
        assertThat(probe.records).hasSize(1);
      }
      assertThat(bytesAfterwards.get(5, TimeUnit.SECONDS)).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({"POST, HTTP_OUTCOME_UNKNOWN", "PUT, HTTP_TIMEOUT"})
  void aSilentServerIsWaitedForUpToTheReadLimit(String method, String code) throws Exception {
    try (ScriptedServer server = ScriptedServer.start(ScriptedConnection::stall);
        Probe probe = Probe.of(server, Probe.SHORT)) {
      assertThat(probe.send(announced(method)).word()).isEqualTo(code);
    }
  }
}
