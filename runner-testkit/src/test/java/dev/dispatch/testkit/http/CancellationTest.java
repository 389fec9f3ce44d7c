package dev.dispatch.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.http.HttpLimits;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An interrupt ends a call at once, whatever thread made it and wherever it waits. */
class CancellationTest {

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anInterruptEndsACallThatWaitsForItsAnswer(boolean virtual) throws Exception {
    interrupt(virtual, "");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anInterruptEndsACallThatReadsItsBody(boolean virtual) throws Exception {
    interrupt(virtual, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc");
  }

  @Test
  void closingTheTransportEndsItsCalls() throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    ConnectionScript script =
        connection -> {
          connection.readRequest();
          waiting.countDown();
          connection.stall();
        };
    try (ScriptedServer server = ScriptedServer.start(script);
        Probe probe = Probe.of(server, HttpLimits.DEFAULT)) {
      CompletableFuture<Boolean> ended = new CompletableFuture<>();
      Thread.ofVirtual().start(() -> ended.complete(wasInterrupted(probe)));
      waiting.await();
      probe.cancel();

      assertThat(ended.get(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static void interrupt(boolean virtual, String reply) throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    ConnectionScript script =
        connection -> {
          connection.readRequest();
          connection.send(reply);
          waiting.countDown();
          connection.stall();
        };
    try (ScriptedServer server = ScriptedServer.start(script);
        Probe probe = Probe.of(server, HttpLimits.DEFAULT)) {
      CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
      Thread caller = start(virtual, () -> interrupted.complete(wasInterrupted(probe)));
      waiting.await();
      caller.interrupt();

      assertThat(interrupted.get(10, TimeUnit.SECONDS)).isTrue();
      assertThat(caller.join(Duration.ofSeconds(10))).isTrue();
      assertThat(probe.records.getFirst().error().orElseThrow().code()).isEqualTo("HTTP_CANCELLED");
    }
  }

  private static Thread start(boolean virtual, Runnable body) {
    return virtual ? Thread.ofVirtual().start(body) : Thread.ofPlatform().start(body);
  }

  private static boolean wasInterrupted(Probe probe) {
    try {
      probe.get();
      return false;
    } catch (InterruptedException expected) {
      return !Thread.currentThread().isInterrupted();
    }
  }
}
