package dev.dispatch.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.job.GivenInputs;
import dev.dispatch.core.job.JobDocument;
import dev.dispatch.core.job.JobKind;
import dev.dispatch.core.job.JobLoader;
import dev.dispatch.core.memory.MemoryStore;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.module.ModuleRoots;
import dev.dispatch.core.run.Cancellation;
import dev.dispatch.core.run.Engine;
import dev.dispatch.core.run.RunDirectory;
import dev.dispatch.core.run.RunPlan;
import dev.dispatch.core.run.RunPlanner;
import dev.dispatch.core.run.RunPorts;
import dev.dispatch.core.run.RunScopes;
import dev.dispatch.core.run.RunStatus;
import dev.dispatch.core.secret.SecretRegistry;
import dev.dispatch.core.workspace.Environment;
import dev.dispatch.testkit.http.ScriptedConnection;
import dev.dispatch.testkit.http.ScriptedServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** G-D13: the same job, answers, clock and seed give byte-equal run directories. */
class SameRunTwiceTest {

  private static final String JOB =
      """
      {"schemaVersion": 1, "jobType": "twice",
       "inputs": {"baseUrl": {"type": "string", "required": true}},
       "http": {"baseUrl": "${input.baseUrl}"},
       "scenario": {"steps": [
         {"id": "id", "action": "value.uuid", "capture": {"id": "response.uuid"}},
         {"id": "now", "action": "value.now"},
         {"id": "ask", "action": "http.request", "payload": {"method": "POST", "path": "/a",
           "json": {"id": "${run.id}"}}, "capture": {"n": "response.n"}},
         {"id": "wait", "action": "flow.poll", "payload": {"action": "http.request",
           "payload": {"method": "GET", "path": "/b"}, "intervalMs": 10,
           "conditions": {"mode": "ALL", "rules": [{"path": "$.n", "op": "eq", "value": 1.50}]}}},
         {"id": "fail", "action": "http.request", "payload": {"method": "GET", "path": "/c",
           "expectStatus": [201]}}]}}
      """;

  @TempDir Path folder;

  @Test
  void leavesTheSameBytes() throws IOException {
    try (ScriptedServer server = ScriptedServer.start(SameRunTwiceTest::answer)) {
      assertThat(contents(run("a", server.url()))).isEqualTo(contents(run("b", server.url())));
      assertThat(server.requests()).hasSize(6);
    }
  }

  private static void answer(ScriptedConnection connection) throws IOException {
    while (connection.readRequest().isPresent()) {
      connection.send(
          String.join(
              "\r\n",
              "HTTP/1.1 200 OK",
              "Content-Type: application/json",
              "Content-Length: 10",
              "",
              "{\"n\":1.50}"));
    }
  }

  private Path run(String name, String url) {
    Path place = folder.resolve(name);
    SecretRegistry secrets = new SecretRegistry();
    try (ModuleRegistry modules =
        ModuleRegistry.open(
            new ModuleRoots(Optional.empty(), Optional.empty(), place.resolve("modules")))) {
      RunPorts ports = ports(modules, place, secrets);
      Path directory = place.resolve("run-output").resolve("20260102-030405-job-run-0000000");
      RunPlan.Identity identity =
          new RunPlan.Identity(directory.getFileName().toString(), directory, List.of(), "0.0.0");
      RunPlan plan =
          RunPlanner.plan(job(), GivenInputs.of(List.of("baseUrl=" + url)), identity, ports);
      RunDirectory writer = new RunDirectory(directory, secrets.redactor());
      assertThat(Engine.run(plan, ports, List.of(writer)).status()).isEqualTo(RunStatus.FAILED);
      return directory;
    }
  }

  private JobDocument job() {
    byte[] bytes = JOB.getBytes(StandardCharsets.UTF_8);
    return JobLoader.parse(bytes, "twice", Optional.empty(), folder, JobKind.CASE);
  }

  private static RunPorts ports(ModuleRegistry modules, Path place, SecretRegistry secrets) {
    return new RunPorts(
        InstantSource.fixed(Instant.parse("2026-01-02T03:04:05.678Z")),
        () -> 0,
        new SplittableRandom(42),
        duration -> {},
        new Environment(Map.of()),
        modules,
        new MemoryStore(place.resolve("memory"), secrets.redactor()),
        secrets,
        new Cancellation(),
        RunScopes.OPEN);
  }

  private static Map<String, String> contents(Path directory) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        contents.put(directory.relativize(file).toString(), text);
      }
    }
    return contents;
  }
}
