package dev.dispatch.cli.scenario;

import dev.dispatch.testkit.scenario.ProcessCommandLine;
import dev.dispatch.testkit.scenario.Scenario;
import dev.dispatch.testkit.scenario.ScenarioRunner;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The same scenarios, each command a process of the packaged application. */
@DisabledOnOs(OS.WINDOWS)
class ScenariosIT {

  private static final Path APPLICATION = Path.of("target", "dispatch").toAbsolutePath();

  @TempDir Path places;

  @TestFactory
  Stream<DynamicTest> thePackagedApplicationDoesWhatTheScenarioSays() throws Exception {
    ScenarioRunner runner =
        ScenarioRunner.of(application(), ScenarioServers.ALL).naming("<application>", APPLICATION);
    return Scenario.below(ScenariosTest.SCENARIOS).stream()
        .map(scenario ->
            DynamicTest.dynamicTest(
                scenario.name(), () -> runner.run(scenario, places.resolve(scenario.name()))));
  }

  private static ProcessCommandLine application() {
    return new ProcessCommandLine(
        APPLICATION.resolve("bin").resolve("dispatch"),
        Map.of(
            "PATH", System.getenv("PATH"), "DISPATCH_JAVA_HOME", System.getProperty("java.home")));
  }
}
