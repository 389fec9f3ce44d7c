package dev.dispatch.testkit.scenario;

import dev.dispatch.testkit.scenario.CommandLine.Outcome;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What one command must say: {@code exit}, {@code stdout} and {@code stderr}. */
final class OutcomeExpectation {

  private final Scenario scenario;
  private final Placeholders placeholders;
  private final Differences differences;

  OutcomeExpectation(Scenario scenario, Placeholders placeholders, Differences differences) {
    this.scenario = scenario;
    this.placeholders = placeholders;
    this.differences = differences;
  }

  void check(int command, Outcome outcome) throws IOException {
    String out = placeholders.normalise(outcome.out());
    String err = placeholders.normalise(outcome.err());
    checkExit(Scenario.numbered("exit", command), outcome.exit(), out + err);
    checkStream(Scenario.numbered("stdout", command), out);
    checkStream(Scenario.numbered("stderr", command), err);
  }

  private void checkExit(String file, int exit, String said) throws IOException {
    int expected = Integer.parseInt(scenario.text(file).orElse("0").strip());
    if (expected == exit) {
      return;
    }
    if (differences.updating()) {
      differences.write(file, exit == 0 ? "" : exit + "\n");
    } else {
      differences.add(file, "expected " + expected + " but was " + exit + "\n" + said);
    }
  }

  private void checkStream(String file, String actual) throws IOException {
    List<String> found = differencesOf(file, actual);
    if (!found.isEmpty() && differences.updating()) {
      boolean json = JsonExpectation.isJson(actual);
      differences.write(file, json ? "" : actual);
      differences.write(file + ".json", json ? JsonExpectation.pretty(actual) : "");
    } else {
      found.forEach(difference -> differences.add(file, difference));
    }
  }

  private List<String> differencesOf(String file, String actual) throws IOException {
    Optional<String> json = scenario.text(file + ".json");
    return json.isPresent()
        ? JsonExpectation.differences(json.get(), actual)
        : TextExpectation.difference(scenario.text(file).orElse(""), actual).stream().toList();
  }
}
