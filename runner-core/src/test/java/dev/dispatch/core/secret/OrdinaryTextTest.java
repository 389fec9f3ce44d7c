package dev.dispatch.core.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** G-C4: what is no secret stays readable. */
class OrdinaryTextTest {

  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final int MEBIBYTE = 1024 * 1024;

  private final Random random = new Random(42);

  @Test
  void aMebibyteOfJsonHasNoFalseHit() {
    SecretRegistry registry = new SecretRegistry();
    for (int i = 0; i < 50; i++) {
      registry.register("s" + i, word(5 + i % 40) + "#");
    }
    byte[] json = json(MEBIBYTE).getBytes(UTF_8);

    assertThat(json).hasSizeGreaterThan(MEBIBYTE);
    assertThat(registry.redactor().redact(json)).isSameAs(json);
  }

  private String json(int length) {
    StringBuilder json = new StringBuilder("[");
    for (int i = 0; json.length() < length; i++) {
      json.append("{\"id\": ").append(i).append(", \"name\": \"").append(word(12));
      json.append(
          "\", \"text\": \"one\\n\\\"two\\\" \\u00e9 100% &amp; more\", \"url\": \"/a%20b?c=");
      json.append(word(6)).append("&d=1+2\", \"token\": \"").append(word(43)).append("\"},\n");
    }
    return json.append("null]").toString();
  }

  private String word(int length) {
    StringBuilder word = new StringBuilder();
    random.ints(length, 0, LETTERS.length()).forEach(i -> word.append(LETTERS.charAt(i)));
    return word.toString();
  }
}
