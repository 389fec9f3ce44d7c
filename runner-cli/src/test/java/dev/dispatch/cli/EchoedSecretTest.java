package dev.dispatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.testkit.http.ScriptedConnection;
import dev.dispatch.testkit.http.ScriptedRequest;
import dev.dispatch.testkit.http.ScriptedServer;
import dev.dispatch.testkit.leak.LeakCheck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that says everything back must not get a password onto the disk or the screen. */
class EchoedSecretTest {

  private static final String PASSWORD = "correct horse \"battery\" & stäple/7";
  private static final String JOB =
      """
      {"schemaVersion": 1, "jobType": "echo",
       "inputs": {"baseUrl": {"type": "string", "required": true}},
       "http": {"baseUrl": "${input.baseUrl}"},
       "credentials": {"shop": {"fromEnv": {"password": "SHOP_PASSWORD", "username": "SHOP_USER"}}},
       "scenario": {"steps": [
         {"id": "first", "action": "http.request", "credential": "shop",
          "payload": {"method": "POST", "path": "/echo", "json": {"say": "hello"}},
          "capture": {"said": "response.password"}},
         {"id": "again", "action": "http.request",
          "payload": {"method": "GET", "path": "/echo",
                      "query": {"q": "${run.said}"}, "headers": {"x-said": "plain"}}},
         {"id": "wrong", "action": "http.request", "credential": "shop",
          "payload": {"method": "GET", "path": "/fail"},
          "expect": {"mode": "ALL", "rules": [{"path": "$.response.password", "op": "eq", "value": "x"}]}}]}}
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"--json", "--verbose", "--debug"})
  void isNowhereUnderTheRunDirectoryNorOnTheTerminal(String mode) throws IOException {
    LeakCheck leaks = LeakCheck.of(PASSWORD);
    Files.writeString(folder.resolve("echo.job.case.json"), JOB);
    try (ScriptedServer server = ScriptedServer.start(EchoedSecretTest::echo)) {
      Invocation.Result result =
          Invocation.in(folder)
              .with("SHOP_PASSWORD", PASSWORD)
              .with("SHOP_USER", "shopper")
              .run(
                  "job",
                  "run",
                  "--case",
                  "echo.job.case.json",
                  mode,
                  "--input",
                  "baseUrl=" + server.url());
      assertThat(result.exitCode()).isEqualTo(5);
      assertThat(server.requests()).hasSize(3);
      leaks.requireClean("stdout", result.out());
      leaks.requireClean("stderr", result.err());
    }
    leaks.requireClean(folder.resolve("run-output"));
    for (String command : new String[] {"inspect", "readable", "dump"}) {
      Invocation.Result read = Invocation.in(folder).run("job", command, mode);
      leaks.requireClean(command, read.out() + read.err());
    }
    leaks.requireClean(folder.resolve("run-output"));
  }

  private static void echo(ScriptedConnection connection) throws IOException {
    for (Optional<ScriptedRequest> request = connection.readRequest();
        request.isPresent();
        request = connection.readRequest()) {
      connection.send(answer(request.get()));
    }
  }

  private static byte[] answer(ScriptedRequest request) {
    String json = PASSWORD.replace("\"", "\\\"");
    String body =
        "{\"password\": \""
            + json
            + "\", \"head\": \""
            + basic()
            + "\", \"also\": [\""
            + json
            + "\"]}";
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String status = request.line().contains("/fail") ? "500 Broken " + basic() : "200 OK";
    String head =
        "HTTP/1.1 "
            + status
            + "\r\nContent-Type: application/json\r\nX-Echo: "
            + basic()
            + "\r\nSet-Cookie: sid="
            + basic()
            + "; Path=/\r\nContent-Length: "
            + bytes.length
            + "\r\n\r\n";
    return (head + body).getBytes(StandardCharsets.UTF_8);
  }

  private static String basic() {
    byte[] pair = ("shopper:" + PASSWORD).getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(pair);
  }
}
