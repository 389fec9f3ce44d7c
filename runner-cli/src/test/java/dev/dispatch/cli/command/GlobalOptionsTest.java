package dev.dispatch.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.operation.GlobalOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GlobalOptionsTest {

  @ParameterizedTest
  @EnumSource(GlobalOption.class)
  void takesEachFromAnyPlace(GlobalOption option) {
    String given = option.spelling() + (option.takesValue() ? "=v" : "");

    assertThat(GlobalOptions.of(List.of("a", given, "b")).has(option)).isTrue();
    assertThat(GlobalOptions.of(List.of("a", given, "b")).rest()).containsExactly("a", "b");
  }

  @Test
  void takesAValueAfterASpaceOrAnEqualsSign() {
    assertThat(GlobalOptions.of(List.of("--home", "x", "--workspace=y=z")).places())
        .extracting(places -> places.home().get(), places -> places.workspace().get())
        .containsExactly("x", "y=z");
  }

  @Test
  void leavesTheVersionOfAModuleToItsCommand() {
    GlobalOptions globals = GlobalOptions.of(List.of("module", "install", "--version", "^1.2"));

    assertThat(globals.has(GlobalOption.VERSION)).isFalse();
    assertThat(globals.rest()).containsExactly("module", "install", "--version", "^1.2");
    assertThat(
            GlobalOptions.of(List.of("module", "install", "--version")).has(GlobalOption.VERSION))
        .isTrue();
  }

  @Test
  void leavesEverythingAfterTwoDashesAlone() {
    GlobalOptions globals = GlobalOptions.of(List.of("run", "--", "--json"));

    assertThat(globals.has(GlobalOption.JSON)).isFalse();
    assertThat(globals.rest()).containsExactly("run", "--", "--json");
  }

  @Test
  void seesJsonAlsoWhereAnotherOptionIsWrong() {
    GlobalOptions globals = GlobalOptions.of(List.of("--home", "--json"));

    assertThat(globals.problem()).contains("Option '--home' needs a value.");
    assertThat(globals.has(GlobalOption.JSON)).isTrue();
  }

  @Test
  void repeatsThePlacesForAnotherCommand() {
    assertThat(GlobalOptions.of(List.of("--run-output=r", "--json", "--home", "h")).placeWords())
        .containsExactly("--home", "h", "--run-output", "r");
  }
}
