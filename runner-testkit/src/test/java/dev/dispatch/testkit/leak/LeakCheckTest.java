package dev.dispatch.testkit.leak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeakCheckTest {

  private static final String CANARY = "ca<n \"a'ry/1";

  @TempDir Path folder;

  private final LeakCheck leaks = LeakCheck.of(CANARY);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "x ca<n \"a'ry/1|raw text",
        "\"ca<n \\\"a'ry/1\"|JSON string",
        "ca<n \\\"a'ry\\/1|JSON string with escaped slashes",
        "\\u0063\\u0061\\u003c\\u006e\\u0020\\u0022\\u0061\\u0027\\u0072\\u0079\\u002f\\u0031|\\u escapes",
        "q=ca%3Cn%20%22a%27ry%2F1|URL",
        "q=ca%3cn%20%22a%27ry%2f1|URL in small letters",
        "q=ca%3Cn+%22a%27ry%2F1|URL form",
        "Basic dXNlcjpjYTxuICJhJ3J5LzE=|base64 after 2",
        "63613c6e202261277279 2f31 63613c6e2022612772792f31|hex",
        "63613C6E2022612772792F31|HEX",
        "ca&lt;n &quot;a&apos;ry/1|XML",
        "ca&#60;n&#32;&#34;a&#39;ry&#47;1|HTML",
        "'ca<n \"a'\\''ry/1'|shell word",
        "{\\\"a\\\":\\\"ca<n \\\\\\\"a'ry/1\\\"}|JSON in a JSON string"
      })
  void findsEachForm(String text, String form) {
    assertThat(leaks.scan("text", text.getBytes(UTF_8))).extracting(Leak::form).contains(form);
  }

  @Test
  void findsNothingWhereNothingIs() {
    leaks.requireClean("text", "a canary is a bird");
  }

  @Test
  void saysWhereItFoundWhat() {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> leaks.requireClean("stdout", "is " + CANARY))
        .withMessageContaining("stdout at byte 3 has '" + CANARY + "' as raw text");
  }

  @Test
  void looksIntoFilesAndAtTheirNames() throws Exception {
    Files.createDirectories(folder.resolve("run"));
    Files.writeString(folder.resolve("run/call.json"), "{\"p\":\"ca<n \\\"a'ry/1\"}");
    Files.writeString(folder.resolve("ca%3Cn%20%22a%27ry%2F1"), "");

    assertThat(leaks.scan(folder))
        .extracting(Leak::where)
        .containsExactly("the name ca%3Cn%20%22a%27ry%2F1", "run/call.json");
  }

  @Test
  void failsTheTestThatLeftACanary() throws Exception {
    leaks.watch(folder);
    leaks.afterEach(null);
    Files.writeString(folder.resolve("log"), CANARY);
    leaks.watch(folder);

    assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> leaks.afterEach(null));
  }
}
