package dev.dispatch.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.testkit.scenario.Scenario;
import dev.dispatch.testkit.scenario.ScenarioRunner;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class ScenariosTest {

  static final Path SCENARIOS = Path.of("src", "test", "resources", "scenarios");

  /** A clone has the folders of a packaged application: jobs and modules. */
  private static final Path APPLICATION = Path.of("..").toAbsolutePath().normalize();

  @TempDir Path places;

  @TestFactory
  Stream<DynamicTest> theCommandLineDoesWhatTheScenarioSays() throws Exception {
    ScenarioRunner runner =
        ScenarioRunner.of(new InProcessCommandLine(Optional.of(APPLICATION)), ScenarioServers.ALL)
            .naming("<application>", APPLICATION);
    return Scenario.below(SCENARIOS).stream()
        .map(scenario ->
            DynamicTest.dynamicTest(
                scenario.name(), () -> runner.run(scenario, places.resolve(scenario.name()))));
  }

  @Test
  void thereAreScenarios() throws Exception {
    assertThat(Scenario.below(SCENARIOS)).hasSizeGreaterThan(10);
  }
}
