package dev.dispatch.core.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.semver4j.Semver;

class ModuleVersionsTest {

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0", "1.2.3", "1.2.3-rc.1", "1.2.3+build.7", "1.0.0-0A.is.legal"})
  void knowsVersions(String text) {
    assertThat(ModuleVersions.isVersion(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "1.2", "v1.2.3", "01.2.3", "1.2.3-", "1.2.3-01", "1.2.3 ", "x"})
  void knowsWhatIsNone(String text) {
    assertThat(ModuleVersions.isVersion(text)).isFalse();
  }

  /** The precedence example of semver.org, section 11. */
  @ParameterizedTest
  @CsvSource({
    "1.0.0-alpha, 1.0.0-alpha.1",
    "1.0.0-alpha.1, 1.0.0-alpha.beta",
    "1.0.0-beta.2, 1.0.0-beta.11",
    "1.0.0-rc.1, 1.0.0",
    "0.9.0, 0.10.0"
  })
  void ordersByPrecedence(String lower, String higher) {
    assertThat(ModuleVersions.compare(lower, higher)).isNegative();
  }

  @Test
  void plainRangesMeanWhatTheyMeanToTheLibrary() {
    List<String> versions = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      versions.add(i / 16 + "." + i / 4 % 4 + "." + i % 4);
    }
    for (String version : versions) {
      for (String lowest : versions) {
        for (String range : List.of(lowest, "^" + lowest)) {
          assertThat(ModuleVersions.satisfies(version, range))
              .as("%s in %s", version, range)
              .isEqualTo(new Semver(version).satisfies(range));
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1.2.3, ^1.0.0, true",
    "1.2.3, ^01.0.0, false",
    "1.2.3, ^^1.0.0, false",
    "1.2.3, 1.2.3, true",
    "2.0.0, ^1.0.0, false",
    "0.2.9, ^0.2.0, true",
    "0.3.0, ^0.2.0, false",
    "1.2.3, ~1.2, true",
    "1.3.0, ~1.2, false",
    "1.2.3, 1.x, true",
    "1.2.3, >=1 <2, true",
    "1.2.3, 1.0.0 - 1.5.0, true",
    "1.2.3, ^0.9 || ^1.2, true",
    "1.2.3, *, true",
    "1.2.3, '', true",
    "1.2.3-rc.1, ^1.0.0, false",
    "1.2.3, latest, false",
    "1.2, *, false"
  })
  void tellsWhetherAVersionLiesInARange(String version, String range, boolean expected) {
    assertThat(ModuleVersions.satisfies(version, range)).isEqualTo(expected);
  }
}
