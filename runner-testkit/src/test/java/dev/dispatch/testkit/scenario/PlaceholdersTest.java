package dev.dispatch.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaceholdersTest {

  private static final String FIRST = "20260102-030405-job-run-678abcd";
  private static final String SECOND = "20260102-030405-job-run-679abcd";

  @TempDir Path place;
  private Placeholders placeholders;

  @BeforeEach
  void create() throws Exception {
    placeholders = new Placeholders(place.resolve("."), place.resolve("."));
    placeholders.server("http://127.0.0.1:4711");
  }

  @Test
  void runsAreNamedInTheOrderSeen() {
    assertThat(placeholders.normalise(FIRST + " " + SECOND + " " + FIRST))
        .isEqualTo("<runId> <runId2> <runId>");
    assertThat(placeholders.expand("<runId2>/<runId>")).isEqualTo(SECOND + "/" + FIRST);
  }

  @Test
  void timesAndDurationsAreNamed() {
    assertThat(placeholders.normalise("2026-01-02T03:04:05.678Z took 0.12s, 12 ms, not 1s"))
        .isEqualTo("<time> took <duration>, <duration>, not 1s");
  }

  @Test
  void placesAndServersAreNamed() throws Exception {
    String text = "http://127.0.0.1:4711/x at 127.0.0.1:4711 in " + place.toRealPath() + "/y";

    assertThat(placeholders.normalise(text)).isEqualTo("<server>/x at <host> in <home>/y");
    assertThat(placeholders.expand("<server>/x")).isEqualTo("http://127.0.0.1:4711/x");
  }
}
