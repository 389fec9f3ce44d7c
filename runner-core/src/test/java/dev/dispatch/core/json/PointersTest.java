package dev.dispatch.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class PointersTest {

  /** The example of RFC 6901 section 5. */
  private static final String EXAMPLE =
      """
      {"foo": ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "e^f": 3, "g|h": 4, "i\\\\j": 5,
       "k\\"l": 6, " ": 7, "m~n": 8}
      """;

  private final JsonNode root =
      StrictJson.parse(EXAMPLE.getBytes(StandardCharsets.UTF_8), "rfc", JsonLimits.JOB).root();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          /foo/0; "bar"
          '/'; 0
          /a~1b; 1
          /c%d; 2
          /e^f; 3
          /g|h; 4
          /i\\j; 5
          /k"l; 6
          '/ '; 7
          /m~0n; 8
          """)
  void findsAsTheRfcSays(String pointer, String value) {
    assertThat(Pointers.find(root, pointer).map(JsonText::compact)).contains(value);
  }

  @Test
  void findsTheRootByTheEmptyText() {
    assertThat(Pointers.find(root, "")).contains(root);
  }

  @ParameterizedTest
  @CsvSource({"/none", "/foo/2", "/foo/-1", "/foo/01", "/foo/x", "/foo/99999999999", "/foo/0/x"})
  void isEmptyForWhatIsNotThere(String pointer) {
    assertThat(Pointers.find(root, pointer)).isEmpty();
  }

  @Test
  void appendsEscapedNames() {
    String pointer = Pointers.append(Pointers.append("", "a/~b"), 3);

    assertThat(pointer).isEqualTo("/a~1~0b/3");
    assertThat(Pointers.segments(pointer)).containsExactly("a/~b", "3");
    assertThat(Pointers.segments(Pointers.append("", "~1"))).containsExactly("~1");
  }
}
