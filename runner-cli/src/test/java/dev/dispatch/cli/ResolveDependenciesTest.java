package dev.dispatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.testkit.registry.RegistryCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ResolveDependenciesTest {

  @TempDir Path folder;
  private RegistryFixture at;

  @BeforeEach
  void setUp() throws IOException {
    at = new RegistryFixture(folder);
  }

  @AfterEach
  void tearDown() {
    at.close();
  }

  @Test
  void installsWhatIsMissingRunsAndWritesDownWhereItCameFrom() throws IOException {
    at.publish("pets", "1.0.0");
    at.publish("pets", "1.3.0");
    at.publish("pets", "2.0.0");
    job("{'name': 'pets', 'version': '^1.0.0'}", "pets.get-it");

    Invocation.Result result = at.run("job", "run", "--case", "t.job.case.json", "--resolve-deps");

    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).contains("Installed pets@1.3.0 from " + at.registry.baseUrl());
    JsonNode dump = at.run("job", "dump", "--json").document();
    assertThat(dump.at("/moduleResolution/modules/0/version").asString()).isEqualTo("1.3.0");
    assertThat(dump.at("/moduleResolution/modules/0/origin/packageName").asString())
        .isEqualTo("dispatch-module-pets");
    assertThat(Files.readString(at.home().resolve("modules.lock.json"))).contains("\"pets@1.3.0\"");
  }

  @Test
  void asksNobodyWhereAllIsThere() throws IOException {
    at.publish("pets", "1.0.0");
    job("{'name': 'pets', 'version': '^1.0.0'}", "pets.get-it");
    at.run("job", "validate", "--case", "t.job.case.json", "--resolve-deps");
    int calls = at.registry.calls().size();

    assertThat(at.run("job", "validate", "--case", "t.job.case.json", "--resolve-deps").exitCode())
        .isZero();
    assertThat(at.registry.calls()).hasSize(calls);
  }

  @Test
  void installsAnotherVersionBesideOneThatIsOutOfRange() throws IOException {
    at.publish("pets", "1.0.0");
    at.run("module", "install", "--name", "pets");
    at.publish("pets", "2.1.0");
    job("{'name': 'pets', 'version': '>=2'}", "pets.get-it");

    assertThat(at.run("job", "validate", "--case", "t.job.case.json").err())
        .contains("is 1.0.0, which '>=2' does not allow")
        .contains("--resolve-deps");
    assertThat(at.run("job", "run", "--case", "t.job.case.json", "--resolve-deps").exitCode())
        .isZero();
    assertThat(at.run("module", "list", "--json").out()).contains("2.1.0");
  }

  @Test
  void installsWhatModulesNeedInTurn() throws IOException {
    installModulesThatNeedEachOtherInTurn();

    assertThat(Files.readString(at.home().resolve("modules.lock.json")))
        .contains("\"top@1.0.0\"", "\"middle@1.0.0\"", "\"base@1.1.0\"")
        .doesNotContain("\"base@2.0.0\"");
  }

  private void installModulesThatNeedEachOtherInTurn() throws IOException {
    at.publish("base", "1.0.0");
    at.publish("base", "1.1.0");
    at.publish("base", "2.0.0");
    at.publish("middle", "1.0.0", Optional.empty(), "\"dependencies\": {\"base\": \"^1.0.0\"},");
    at.publish("top", "1.0.0", Optional.empty(), "\"dependencies\": {\"middle\": \"*\"},");
    job("{'name': 'top'}", "top.get-it");

    assertThat(at.run("job", "run", "--case", "t.job.case.json", "--resolve-deps").exitCode())
        .isZero();

    assertThat(Files.readString(at.home().resolve("modules.lock.json")))
        .contains("\"top@1.0.0\"", "\"middle@1.0.0\"", "\"base@1.1.0\"")
        .doesNotContain("\"base@2.0.0\"");
  }

  @Test
  void usesTheVersionThatAModuleNeedsAndNotTheHighest() throws IOException {
    installModulesThatNeedEachOtherInTurn();
    at.run("module", "install", "--name", "base", "--version", "2.0.0");
    job("{'name': 'middle'}", "base.get-it");

    at.run("job", "run", "--case", "t.job.case.json", "--run-output", "second");

    JsonNode dump = at.run("job", "dump", "--run-output", "second", "--json").document();
    assertThat(dump.at("/moduleResolution/steps/0/version")).hasToString("\"1.1.0\"");
  }

  @Test
  void namesBothWhoseRangesHaveNothingInCommon() throws IOException {
    at.publish("base", "1.0.0");
    at.publish("base", "2.0.0");
    at.publish("top", "1.0.0", Optional.empty(), "\"dependencies\": {\"base\": \"^1.0.0\"},");
    job("{'name': 'top'}, {'name': 'base', 'version': '^2.0.0'}", "top.get-it");

    Invocation.Result result =
        at.run("job", "run", "--case", "t.job.case.json", "--resolve-deps", "--json");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.document().at("/details/code").asString())
        .isEqualTo("REGISTRY_RANGE_CONFLICT");
    assertThat(result.document().path("message").asString())
        .contains("'^2.0.0' for the job")
        .contains("'^1.0.0' for the module 'top'");
  }

  @Test
  void endsWhereModulesNeedEachOther() throws IOException {
    at.publish("a", "1.0.0", Optional.empty(), "\"dependencies\": {\"b\": \"^1.0.0\"},");
    at.publish("b", "1.0.0", Optional.empty(), "\"dependencies\": {\"a\": \"^1.0.0\"},");
    job("{'name': 'a'}", "a.get-it");

    assertThat(at.run("job", "run", "--case", "t.job.case.json", "--resolve-deps").exitCode())
        .isZero();
    assertThat(at.registry.calls()).extracting(RegistryCall::status).hasSize(4);
  }

  @Test
  void offersItselfWhereAModuleIsMissing() throws IOException {
    job("{'name': 'pets', 'version': '^1.0.0'}", "pets.get-it");

    for (String command : List.of("run", "validate")) {
      JsonNode document = at.run("job", command, "--case", "t.job.case.json", "--json").document();

      assertThat(document.at("/details/problems")).hasSize(1);
      assertThat(document.at("/details/problems/0/code").asString())
          .isEqualTo("JOB_MODULE_MISSING");
      assertThat(document.at("/details/problems/0/pointer").asString())
          .isEqualTo("/dependencies/modules/0/name");
      assertThat(document.at("/next/0/argv").toString())
          .startsWith("[\"dispatch\",\"job\",\"" + command + "\",\"--case\",\"t.job.case.json\"")
          .contains("\"--resolve-deps\"");
    }
    assertThat(at.registry.calls()).isEmpty();
  }

  @Test
  void installsNothingForAPlan() throws IOException {
    at.publish("pets", "1.0.0");
    job("{'name': 'pets'}", "pets.get-it");

    at.run("job", "run", "--case", "t.job.case.json", "--resolve-deps", "--dry-run");

    assertThat(at.registry.calls()).isEmpty();
    assertThat(at.home().resolve("modules")).doesNotExist();
  }

  @Test
  void asksNoRegistryForABuiltInModule() throws IOException {
    job("{'name': 'flow', 'version': '^99.0.0'}", "flow.sleep");

    Invocation.Result result = at.run("job", "run", "--case", "t.job.case.json", "--resolve-deps");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("'^99.0.0' does not allow");
    assertThat(at.registry.calls()).isEmpty();
  }

  @Test
  void installsWhatTheJobsNeedThatAJobRuns() throws IOException {
    at.publish("pets", "1.0.0");
    job("{'name': 'pets', 'version': '^1.0.0'}", "pets.get-it");
    Files.move(folder.resolve("t.job.case.json"), folder.resolve("child.job.case.json"));
    Files.writeString(
        folder.resolve("t.job.case.json"),
        """
        {"schemaVersion": 1, "jobType": "t", "scenario": {"steps": [
          {"action": "flow.run-job", "payload": {"job": "child"}}]}}
        """);

    assertThat(at.run("job", "run", "--case", "t.job.case.json", "--resolve-deps").exitCode())
        .isZero();
  }

  @Test
  void refusesWhatIsNoRange() throws IOException {
    job("{'name': 'pets', 'version': 'newest'}", "pets.get-it");
    at.publish("pets", "1.0.0");
    at.run("module", "install", "--name", "pets");

    assertThat(at.run("job", "validate", "--case", "t.job.case.json").err())
        .contains("'newest' is no range of versions");
  }

  /** A job of one step that calls nobody: its one step is skipped. */
  private void job(String needs, String action) throws IOException {
    Files.writeString(
        folder.resolve("t.job.case.json"),
        """
        {'schemaVersion': 1, 'jobType': 't', 'inputs': {'no': {'type': 'boolean', 'default': false}},
         'dependencies': {'modules': [%s]},
         'http': {'baseUrl': 'http://127.0.0.1:9'},
         'scenario': {'steps': [{'id': 'one', 'action': '%s', 'payload': %s,
           'when': {'mode': 'ALL', 'rules': [{'path': '$.input.no', 'op': 'eq', 'value': true}]}}]}}
        """
            .formatted(needs, action, action.equals("flow.sleep") ? "{'duration': '1ms'}" : "{}")
            .replace('\'', '"'));
  }
}
