package dev.dispatch.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.bench.part.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChoiceTest {

  @Test
  void measuresEverythingUnlessPartsAreNamed() {
    assertThat(Choice.of(List.of()).parts()).isEqualTo(Part.ALL);
    assertThat(Choice.of(List.of("--only", "store,one")).parts())
        .extracting(Part::name)
        .containsExactly("store", "one");
  }

  @Test
  void listsThePartsWhenOneIsUnknown() {
    assertThatThrownBy(() -> Choice.of(List.of("--only", "speed")))
        .hasMessageContaining("there is no part 'speed'")
        .hasMessageContaining("batch-500");
  }

  @Test
  void refusesWordsThatItDoesNotKnow() {
    assertThatThrownBy(() -> Choice.of(List.of("--onyl"))).hasMessageContaining("'--onyl'");
    assertThatThrownBy(() -> Choice.of(List.of("--budget"))).hasMessageContaining("--budget");
  }

  @Test
  void keepsNothingOfWhatIsOnlyTried() {
    assertThat(Choice.of(List.of("--smoke", "--name", "x")).name()).isEmpty();
  }
}
