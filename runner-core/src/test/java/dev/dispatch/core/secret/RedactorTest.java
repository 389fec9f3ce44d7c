package dev.dispatch.core.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {

  private final SecretRegistry registry = new SecretRegistry();
  private final Redactor redactor = registry.redactor();

  @Test
  void returnsWhatIsCleanAsItIs() {
    String text = "nothing to hide";
    byte[] bytes = text.getBytes(UTF_8);
    assertThat(redactor.redact(text)).isSameAs(text);
    registry.register("password", "hunter2!");

    assertThat(redactor.redact(text)).isSameAs(text);
    assertThat(redactor.redact(bytes)).isSameAs(bytes);
    assertThat(Redactor.NONE.redact("hunter2!")).isEqualTo("hunter2!");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pass1234|pass1234word|my pass1234word|my [secret:b]",
        "pass1234|pass1234word|my pass1234wor|my [secret:a]wor",
        "word1234|passw|password1234|[secret:b]",
        "abcdefgh|efghijkl|abcdefghijkl|[secret:a]",
        "abcdefgh|ijklmnop|abcdefghijklmnop|[secret:a][secret:b]",
        "aaaa|bbbb|aaaaaaa-bbbbbbbb|[secret:a]-[secret:b]",
        "inner|an inner one|it is an inner one!|it is [secret:b]!",
      })
  void mergesSecretsThatOverlap(String a, String b, String text, String redacted) {
    registry.register("a", a);
    registry.register("b", b);

    assertThat(redactor.redact(text)).isEqualTo(redacted);
  }

  @Test
  void leavesAMaskAlone() {
    registry.register("db.password", "secret");
    registry.register("other", "password");
    String once = redactor.redact("the secret password");

    assertThat(once).isEqualTo("the [secret:db.password] [secret:other]");
    assertThat(redactor.redact(once)).isEqualTo(once);
  }

  @Test
  void leavesTheMaskOfAnotherAutomatonAlone() {
    for (int i = 0; i < 5; i++) {
      registry.register("first-" + i, "value-number-" + i);
    }
    registry.register("word", "secret");
    assertThat(redactor.redact("secret")).isEqualTo("[secret:word]");
    registry.register("late", "first");

    assertThat(redactor.redact("[secret:first-1] first"))
        .isEqualTo("[secret:first-1] [secret:late]");
  }

  @Test
  void masksWhatOnlyLooksLikeAMask() {
    registry.register("db.password", "secret");

    assertThat(redactor.redact("[secret:unknown]")).isEqualTo("[[secret:db.password]:unknown]");
  }

  @Test
  void masksASecretThatBeginsWithTheEndOfAMask() {
    registry.register("x", "]tail-of-it");
    registry.register("y", "hunter2!");

    assertThat(redactor.redact("[secret:y]tail-of-it")).doesNotContain("tail-of-it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p@ss \"w0rd\"/é'x",
        "p%40ss%20%22w0rd%22%2F%C3%A9%27x",
        "p%40ss+%22w0rd%22%2f%c3%a9'x",
        "p@ss%20\"w0rd\"/%C3%a9'x",
        "p@ss \\\"w0rd\\\"/é'x",
        "p@ss \\\"w0rd\\\"\\/\\u00e9'x",
        "p@ss \\\"w0rd\\\"/\\u00E9\\u0027x",
        "p@ss \\\\\\\"w0rd\\\\\\\"\\\\/\\\\u00e9'x",
        "p@ss &quot;w0rd&quot;/é&apos;x",
        "p@ss &#34;w0rd&#x22;/&#233;&#39;x",
        "p@ss \"w0rd\"/é'\\''x",
        "p@ss \"w0rd\"/é'\"'\"'x",
        "p@ss\\ \\\"w0rd\\\"/é\\'x",
        "70407373202277307264222fc3a92778",
        "70407373202277307264222FC3A92778",
        "cEBzcyAidzByZCIvw6kneA==",
        "cEBzcyAidzByZCIvw6kneA",
        "cEBzcyAidzByZCIvw6kneA%3D%3D",
        "cEBzcyAidzByZCIvw6kneA\\u003d\\u003d"
      })
  void knowsTheSecretHoweverItIsWritten(String written) {
    registry.register("login.password", "p@ss \"w0rd\"/é'x");

    assertThat(redactor.redact("before " + written + "&after"))
        .startsWith("before [secret:login.password]")
        .endsWith("&after")
        .hasSizeLessThan("before [secret:login.password]&after".length() + 7);
  }

  @Test
  void knowsCharactersOutsideTheBasicPlane() {
    registry.register("emoji", "key-😀-key");

    assertThat(redactor.redact("\"key-\\ud83d\\uDE00-key\"")).isEqualTo("\"[secret:emoji]\"");
    assertThat(redactor.redact("key-%F0%9F%98%80-key")).isEqualTo("[secret:emoji]");
    assertThat(redactor.redact("key-&#128512;-key")).isEqualTo("[secret:emoji]");
  }

  @Test
  void masksASecretBehindEscapesThatAreNoneOfItsOwn() {
    registry.register("password", "n-hunter2");

    assertThat(redactor.redact("line\\nn-hunter2")).isEqualTo("line\\n[secret:password]");
    assertThat(redactor.redact("100%n-hunter2")).isEqualTo("100%[secret:password]");
    assertThat(redactor.redact("&n-hunter2;")).isEqualTo("&[secret:password];");
    assertThat(redactor.redact("\\u12n-hunter2")).isEqualTo("\\u12[secret:password]");
  }

  @Test
  void namesTheFirstSecretInAText() {
    registry.register("a", "hunter2!");
    registry.register("b", "swordfish");

    assertThat(redactor.find("swordfish, then hunter2!")).contains("[secret:b]");
    assertThat(redactor.contains("nothing")).isFalse();
  }
}
