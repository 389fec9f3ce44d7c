package dev.dispatch.testkit.leak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.secret.Redactor;
import dev.dispatch.core.secret.SecretRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** G-C2: the redactor against forms that it did not make itself. */
class RedactedFormsTest {

  private static final String SIGNS =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+/=-_.~"
          + " !\"#$%&'()*,:;<>?@[\\]^`{|}éß😀\n"
          + "\t";

  /** Around a form, such as no notation takes for the beginning of an escape. */
  private static final List<String> BEFORE =
      List.of("", " ", "\"", "x=", "[{\"k\":\"", "Bearer ", "9");

  private static final List<String> AFTER = List.of("", " ", "\"", "\n", "</a>", "\"}]", "z");

  private final Random random = new Random(20260102);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "correct horse battery staple",
        "p@ss\"w0rd'/\\<&>+%",
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.dBjftJeZ4CVP-mBz92K27uhbUJU1p1r_wW1gFWFOEjXk",
        "-----BEGIN KEY-----\nAbC+/1=\n-----END KEY-----\n",
        "пароль-密码-😀",
        "c2hvcHBlcjpiYXNpYyAicGFzcyIgJiB3w7ZyZC83",
        "key+in/query=9&x \"y\"",
        "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
        "ya29.access_token-~+/==",
        "12345678"
      })
  void everyFormIsMasked(String secret) throws Exception {
    SecretRegistry registry = new SecretRegistry();
    registry.register("login.password", secret);
    Map<String, byte[]> forms = CanaryForms.of(secret);

    assertThat(forms).hasSizeGreaterThanOrEqualTo(8);
    for (Map.Entry<String, byte[]> form : forms.entrySet()) {
      byte[] text = concat("a=".getBytes(UTF_8), form.getValue(), "\"".getBytes(UTF_8));
      assertMasked(registry.redactor(), text, form.getKey(), form.getValue());
    }
  }

  @Test
  void noneOfTwentyThousandEmbeddingsIsMissed() throws Exception {
    int embeddings = 0;
    while (embeddings < 20_000) {
      SecretRegistry registry = new SecretRegistry();
      String secret = secret();
      registry.register("login.password", secret);
      for (Map.Entry<String, byte[]> form : CanaryForms.of(secret).entrySet()) {
        byte[] text = concat(pick(BEFORE), form.getValue(), pick(AFTER));
        assertMasked(registry.redactor(), text, form.getKey() + " of " + secret, form.getValue());
        embeddings++;
      }
      embeddings += assertMaskedInsideBase64(registry.redactor(), secret);
    }
  }

  /** Where what stands before and after it is encoded together with it. */
  private int assertMaskedInsideBase64(Redactor redactor, String secret) throws IOException {
    Map<String, byte[]> forms = CanaryForms.of(secret);
    for (int before = 0; before < 6; before++) {
      byte[] whole = (bytes(before) + secret + bytes(random.nextInt(6))).getBytes(UTF_8);
      byte[] encoded = Base64.getEncoder().encode(whole);
      byte[] form = forms.getOrDefault("base64 after " + before % 3, encoded);

      assertMasked(redactor, encoded, "base64 after " + before + " of " + secret, form);
    }
    return 6;
  }

  private static void assertMasked(Redactor redactor, byte[] text, String what, byte[] form)
      throws IOException {
    byte[] redacted = redactor.redact(text);

    assertThat(new String(redacted, UTF_8)).as(what).contains("[secret:login.password]");
    assertThat(indexOf(redacted, form)).as(what).isNegative();
    assertThat(streamed(redactor, text)).as(what).isEqualTo(redacted);
  }

  private static byte[] streamed(Redactor redactor, byte[] text) throws IOException {
    ByteArrayOutputStream sink = new ByteArrayOutputStream();
    try (OutputStream out = redactor.wrap(sink)) {
      for (byte b : text) {
        out.write(b);
      }
    }
    return sink.toByteArray();
  }

  private static int indexOf(byte[] text, byte[] part) {
    for (int i = 0; i <= text.length - part.length; i++) {
      if (Arrays.equals(text, i, i + part.length, part, 0, part.length)) {
        return i;
      }
    }
    return -1;
  }

  private String secret() {
    int[] signs = SIGNS.codePoints().toArray();
    StringBuilder secret = new StringBuilder();
    random
        .ints(8 + random.nextInt(24), 0, signs.length)
        .forEach(i -> secret.appendCodePoint(signs[i]));
    return secret.toString();
  }

  private String bytes(int count) {
    return "user:name".substring(0, count);
  }

  private byte[] pick(List<String> texts) {
    return texts.get(random.nextInt(texts.size())).getBytes(UTF_8);
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
