package dev.dispatch.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.api.ErrorKind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** G-B3: a malformed reply is a coded error, never a crash. */
class MalformedReplyTest {

  @Test
  void everyMalformedReplyHasItsOutcome() throws Exception {
    Map<String, String> expected = new LinkedHashMap<>();
    Map<String, String> seen = new LinkedHashMap<>();
    for (Map.Entry<String, MalformedReplies.Case> entry : MalformedReplies.all().entrySet()) {
      expected.put(entry.getKey(), entry.getValue().expected());
      seen.put(entry.getKey(), get(entry.getValue().script()).word());
    }

    System.out.println("B3 malformed replies: " + seen.size() + " inputs");
    assertThat(seen).isEqualTo(expected);
  }

  @Test
  void aReplyThatEndsAtAnyByteIsNeverOurFault() throws Exception {
    String head =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nX-Padding: %s\r\nContent-Length: 40\r\n\r\n";
    String body = "{\"id\":1,\"text\":\"0123456789012345678901\"}";
    byte[] reply =
        (head.formatted("p".repeat(200 - 40 - head.length() + 2)) + body)
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(reply).hasSize(200);
    int wrong = 0;
    for (int length = 0; length < reply.length; length++) {
      Probe.Outcome outcome = get(ConnectionScript.answering(Arrays.copyOf(reply, length)));
      wrong += outcome.kind().equals(Optional.of(ErrorKind.TRANSIENT)) ? 0 : 1;
    }

    System.out.println("B3 early close: " + reply.length + " inputs, " + wrong + " failures");
    assertThat(wrong).isZero();
  }

  private static Probe.Outcome get(ConnectionScript script) throws InterruptedException {
    try (ScriptedServer server = ScriptedServer.start(script);
        Probe probe = Probe.of(server, Probe.SHORT)) {
      return probe.get();
    }
  }
}
