package dev.dispatch.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dispatch.api.DispatchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeNameTest {

  private static final String LONGEST = "a".repeat(64);

  @ParameterizedTest
  @ValueSource(strings = {"a", "0", "petstore", "a-b", "a--", "com", "com10", "console", "lpt"})
  void acceptsNames(String name) {
    assertThat(SafeName.require("module", name)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "-a", "_a", "A", "a b", "a.b", "a/b", "a\\b", "..", ".", "a\0", "a\n", "ä", "ａ",
        "a_b", "con", "nul", "com1", "lpt9", "com0", "aux", "prn", "a:b", "~", "é"
      })
  void refusesWhatIsNoName(String name) {
    assertThatExceptionOfType(DispatchException.class)
        .isThrownBy(() -> SafeName.require("module", name))
        .withMessageContaining("'" + name + "'")
        .returns(FileError.FILE_NAME_INVALID, DispatchException::code);
  }

  @Test
  void allowsSixtyFourCharacters() {
    assertThat(SafeName.isName(LONGEST)).isTrue();
    assertThat(SafeName.isName(LONGEST + "a")).isFalse();
  }

  @Test
  void allowsUnderscoresInIds() {
    assertThat(SafeName.requireId("run", "20260101-120000_x")).isEqualTo("20260101-120000_x");
    assertThat(SafeName.isId("_x")).isFalse();
    assertThat(SafeName.isId("com1")).isFalse();
  }

  @Test
  void showsOnlyTheBeginningOfALongName() {
    assertThatExceptionOfType(DispatchException.class)
        .isThrownBy(() -> SafeName.require("module", "x".repeat(100_000)))
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
  }
}
