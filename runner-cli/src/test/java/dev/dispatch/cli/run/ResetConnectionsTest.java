package dev.dispatch.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.testkit.http.ScriptedConnection;
import dev.dispatch.testkit.http.ScriptedRequest;
import dev.dispatch.testkit.http.ScriptedServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** G-B9: a retry repeats nothing that a server may have done, whatever breaks. */
class ResetConnectionsTest {

  @TempDir Path folder;
  private OneJob job;
  private ScriptedServer server;

  @BeforeEach
  void setUp() {
    job = new OneJob(folder);
    server = ScriptedServer.start(ResetConnectionsTest::readAndReset);
  }

  @AfterEach
  void tearDown() {
    server.close();
  }

  // Some resets come before the body was read, some after it; a client cannot tell.
  private static void readAndReset(ScriptedConnection connection) throws IOException {
    Optional<ScriptedRequest> request = connection.readRequest();
    if (request.isPresent() && connection.index() % 3 == 0) {
      connection.send("HTTP/1.1 200 OK\r\nContent-");
    }
    connection.reset();
  }

  private Map<String, Long> requests(String method, int count, String retry) throws IOException {
    job.run(
        server.url(),
        """
        [{'id':'each','action':'http.request','continueOnError':true,
          'forEach':{'items':%s,'concurrency':16},
          'payload':{'method':'%s','path':'/orders/${item}'},
          'retry':%s}]
        """
            .formatted(OneJob.numbers(count), method, retry));
    return server.requests().stream()
        .map(request -> request.line())
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  @Test
  void sendsNoPostASecondTime() throws IOException {
    Map<String, Long> seen =
        requests("POST", 500, "{'maxAttempts':5,'delayMs':0,'on':['transient','status:5xx']}");
    assertThat(seen).hasSize(500);
    assertThat(seen.values()).containsOnly(1L);
  }

  @Test
  void sendsAPostAgainWhereTheJobSaysSo() throws IOException {
    Map<String, Long> seen = requests("POST", 20, "{'maxAttempts':3,'delayMs':0,'unsafe':true}");
    assertThat(seen).hasSize(20);
    assertThat(seen.values()).containsOnly(3L);
  }

  @Test
  void sendsAGetAgain() throws IOException {
    Map<String, Long> seen = requests("GET", 20, "{'maxAttempts':2,'delayMs':0}");
    assertThat(seen.values()).containsOnly(2L);
  }

  @Test
  void saysWhyAPostWasNotSentAgain() throws IOException {
    String out =
        job.run(
            server.url(),
            "[{'action':'http.request','payload':{'method':'POST','path':'/a'},'retry':{}}]");
    assertThat(out).contains("HTTP_OUTCOME_UNKNOWN").contains("It was not tried again");
  }
}
