package dev.dispatch.core.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** G-C4: four to seven characters are known raw and as exact base64 only. */
class ShortSecretsTest {

  private final SecretRegistry registry = new SecretRegistry();
  private final Redactor redactor = registry.redactor();

  @ParameterizedTest
  @ValueSource(
      strings = {"abcd", "ab/d", "4711", "s3cre", "passwd", "p@ss w", "key😀key", "1234567"})
  void knowsThemRawAndAsExactBase64(String secret) {
    registry.register("pin", secret);
    String base64 = Base64.getEncoder().encodeToString(secret.getBytes(UTF_8));

    assertThat(redactor.redact("x=" + secret)).isEqualTo("x=[secret:pin]");
    assertThat(redactor.redact("x:" + base64 + ";")).isEqualTo("x:[secret:pin];");
    assertThat(redactor.redact("x:" + base64.replace("=", ""))).isEqualTo("x:[secret:pin]");
  }

  @Test
  void doesNotGuessAtPartsOfThem() {
    registry.register("pin", "4711abc");

    assertThat(redactor.contains("34373131616263")).isFalse();
    assertThat(redactor.contains("0NzExYWJj")).isFalse();
  }

  @Test
  void knowsLongerOnesInHexToo() {
    registry.register("pin", "4711abcd");

    assertThat(redactor.redact("3437313161626364")).isEqualTo("[secret:pin]");
  }
}
