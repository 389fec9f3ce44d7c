package dev.dispatch.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.testkit.scenario.CommandLine.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** G-A7: a job reads the variables whose names stand in it, and no other. */
class DeclaredEnvironmentTest {

  private static final int CANARIES = 500;

  private final InProcessCommandLine dispatch = new InProcessCommandLine(Optional.empty());
  private final Map<String, String> environment = new HashMap<>();

  @TempDir Path cwd;

  @BeforeEach
  void fillEnvironment() {
    for (int i = 0; i < CANARIES; i++) {
      environment.put("CANARY_" + i, "canary-value-" + i);
    }
    environment.put("DECLARED", "declared-value");
    environment.put("DISPATCH_HOME", cwd.resolve("home").toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${env.${input.name}}",
        "${env.CANARY_${input.number}}",
        "${input.text}",
        "<${input.text}>",
        "${env}",
        "${env.*}",
        "${env..}",
        "${env[*]}",
        "${env[input.name]}",
        "${jsonpath(env, $.*)}",
        "${jsonpath(run, $.env)}",
        "${jsonpath(run, $..CANARY_1) ?? null}",
        "${run.env.CANARY_1 ?? null}",
        "${input.env.CANARY_1 ?? null}",
        "$${env.CANARY_1}",
        "${ENV.CANARY_1}",
        "${environment.CANARY_1}",
        "$CANARY_1 %CANARY_1%",
        "`printenv CANARY_1` $(printenv CANARY_1)",
        "{{CANARY_1}} {{env.CANARY_1}}"
      })
  void noWayLeadsToAVariableThatTheJobDoesNotName(String attempt) throws Exception {
    Outcome outcome = run(attempt);

    assertThat(outcome.out() + outcome.err() + everythingWritten())
        .doesNotContain("canary-value", "[secret:env.CANARY");
  }

  @Test
  void theVariableThatItNamesIsRead() throws Exception {
    assertThat(run("${env.DECLARED}").exit()).isZero();
    assertThat(everythingWritten()).contains("declared-value");
  }

  private Outcome run(String text) throws IOException {
    Path job = cwd.resolve("reach.job.case.json");
    Files.writeString(
        job,
        """
        {"schemaVersion": 1, "jobType": "reach",
         "inputs": {"name": {"type": "string", "default": "CANARY_1"},
                    "number": {"type": "integer", "default": 1},
                    "text": {"type": "string", "default": "${env.CANARY_1}"}},
         "scenario": {"steps": [
           {"action": "value.set", "payload": {"values": {"reached": "%s"}}}]}}
        """
            .formatted(text));
    List<String> line = List.of("job", "run", "--case", job.toString(), "--json");
    return dispatch.run(line, environment, cwd, "");
  }

  private String everythingWritten() throws IOException {
    StringBuilder all = new StringBuilder();
    if (Files.exists(cwd.resolve("run-output"))) {
      try (Stream<Path> files = Files.walk(cwd.resolve("run-output"))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          all.append(Files.readString(file));
        }
      }
    }
    return all.toString();
  }
}
