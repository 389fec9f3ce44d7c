package dev.dispatch.core.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** G-C3: what a stream writes does not depend on where its chunks end. */
class RedactingStreamTest {

  private static final String ALPHABET = "abcXYZ019+/=\\\"'%&;<> _-éß😀\n";

  private final SecretRegistry registry = new SecretRegistry();
  private final Redactor redactor = registry.redactor();
  private final Random random = new Random(20260101);

  @Test
  void missesNoneOfFiftySecretsAtAnySplit() throws Exception {
    int splits = 0;
    for (int i = 0; i < 50; i++) {
      String secret = text(ALPHABET, 8 + random.nextInt(24));
      registry.register("s" + i, secret);
      for (String written : forms(secret)) {
        byte[] bytes = ("{\"k\":\"" + written + "\"}").getBytes(UTF_8);
        for (int split = 0; split <= bytes.length; split++, splits++) {
          assertThat(inTwo(bytes, split)).doesNotContain(secret).contains("[secret:s" + i + "]");
        }
      }
    }
    assertThat(splits).isGreaterThan(8_000);
  }

  @Test
  void writesTheSameInChunksOfAnySize() throws Exception {
    String signs = "a\\\"u%406&#1;+ ";
    for (int i = 0; i < 30; i++) {
      registry.register("s" + i, "a" + text(signs, 4 + random.nextInt(4)) + "a");
    }
    for (int i = 0; i < 2_000; i++) {
      byte[] bytes = text(signs, 200).getBytes(UTF_8);

      assertThat(inChunks(bytes)).isEqualTo(redactor.redact(bytes));
    }
  }

  @Test
  void holdsBackNoMoreThanTheBeginningOfASecret() throws Exception {
    registry.register("password", "hunter2!");
    ByteArrayOutputStream sink = new ByteArrayOutputStream();
    OutputStream out = redactor.wrap(sink);

    out.write("the hunter".getBytes(UTF_8));
    out.flush();
    assertThat(sink.toString(UTF_8)).isEqualTo("the ");
    out.write("s are here".getBytes(UTF_8));
    assertThat(sink.toString(UTF_8)).isEqualTo("the hunters are here");
  }

  @Test
  void knowsWhatIsRegisteredWhileItIsOpen() throws Exception {
    ByteArrayOutputStream sink = new ByteArrayOutputStream();
    try (OutputStream out = redactor.wrap(sink)) {
      out.write("swordfish ".getBytes(UTF_8));
      registry.register("a", "hunter2!");
      out.write("hunter2! swordfish hun".getBytes(UTF_8));
      registry.register("b", "swordfish");
      out.write("ter2! swordfish".getBytes(UTF_8));
    }
    assertThat(sink.toString(UTF_8))
        .isEqualTo("swordfish [secret:a] swordfish [secret:a] [secret:b]");
  }

  @Test
  void writesOutWhatIsPendingWhenClosed() throws Exception {
    registry.register("password", "hunter2!");
    ByteArrayOutputStream sink = new ByteArrayOutputStream();
    OutputStream out = redactor.wrap(sink);
    out.write("hunter2".getBytes(UTF_8));
    out.close();
    out.close();

    assertThat(sink.toString(UTF_8)).isEqualTo("hunter2");
  }

  @Test
  void masksInAStreamThatIsLongerThanItsBuffer() throws Exception {
    registry.register("password", "hunter2!");
    byte[] bytes = ("x".repeat(8_189) + "hunter2!").repeat(20).getBytes(UTF_8);
    ByteArrayOutputStream sink = new ByteArrayOutputStream();
    try (OutputStream out = redactor.wrap(sink)) {
      out.write(bytes);
    }
    assertThat(sink.toByteArray()).isEqualTo(redactor.redact(bytes));
    assertThat(sink.toString(UTF_8)).doesNotContain("hunter2!");
  }

  private static List<String> forms(String secret) {
    String json = secret.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    return List.of(
        secret,
        json,
        URLEncoder.encode(secret, UTF_8),
        Base64.getEncoder().encodeToString(("u:" + secret).getBytes(UTF_8)));
  }

  private String text(String alphabet, int length) {
    int[] signs = alphabet.codePoints().toArray();
    StringBuilder text = new StringBuilder();
    random.ints(length, 0, signs.length).forEach(i -> text.appendCodePoint(signs[i]));
    return text.toString();
  }

  private String inTwo(byte[] bytes, int split) throws IOException {
    ByteArrayOutputStream sink = new ByteArrayOutputStream();
    try (OutputStream out = redactor.wrap(sink)) {
      out.write(bytes, 0, split);
      out.write(bytes, split, bytes.length - split);
    }
    return sink.toString(UTF_8);
  }

  private byte[] inChunks(byte[] bytes) throws IOException {
    ByteArrayOutputStream sink = new ByteArrayOutputStream();
    try (OutputStream out = redactor.wrap(sink)) {
      for (int at = 0; at < bytes.length; ) {
        int length = Math.min(1 + random.nextInt(9), bytes.length - at);
        out.write(bytes, at, length);
        at += length;
      }
    }
    return sink.toByteArray();
  }
}
