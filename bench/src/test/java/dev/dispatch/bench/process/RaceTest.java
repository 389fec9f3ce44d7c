package dev.dispatch.bench.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RaceTest {

  @TempDir Path folder;

  @Test
  void measuresInTurnAfterWarmUps() throws IOException, InterruptedException {
    Map<String, Samples> taken =
        race(new Effort(1, 2, 2, 60_000)).run(List.of(says("a"), says("b")));
    assertThat(Files.readString(folder.resolve("said"))).isEqualTo("ababab");
    assertThat(taken.get("a").count()).isEqualTo(2);
  }

  @Test
  void hasEnoughOfWhatTakesLong() throws IOException, InterruptedException {
    assertThat(race(new Effort(0, 9, 3, 0)).run(List.of(says("a"))).get("a").count()).isEqualTo(3);
  }

  @Test
  void goesOnWithoutAGuestThatFails() throws IOException, InterruptedException {
    Map<String, Samples> taken =
        race(new Effort(0, 2, 2, 60_000)).run(List.of(fails().asGuest(), says("a")));
    assertThat(taken).containsOnlyKeys("a");
  }

  @Test
  void endsWithWhatAFailedProcessPrinted() {
    Race race = race(new Effort(0, 1, 1, 0));
    assertThatThrownBy(() -> race.run(List.of(fails())))
        .isInstanceOf(ProcessFailed.class)
        .hasMessageContaining("fails ended with 3: no luck");
  }

  private Race race(Effort effort) {
    assumeTrue(ProcessClock.isAvailable(), "GNU time is not installed");
    return new Race(new ProcessClock(folder), effort);
  }

  private Contender says(String word) {
    return shell(word, "printf " + word + " >> said");
  }

  private Contender fails() {
    return shell("fails", "echo no luck; exit 3");
  }

  private Contender shell(String name, String line) {
    return Contender.of(name, List.of("sh", "-c", line), folder, Map.of());
  }
}
