package dev.dispatch.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.testkit.scenario.LoopbackServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A replay opens no socket: it runs in a process that a socket would end. */
class OfflineReplayIT {

  private static final String JOB =
      """
      {"schemaVersion": 1, "jobType": "ask",
       "http": {"baseUrl": "http://localhost:PORT"},
       "scenario": {"steps": [
         {"id": "ask", "action": "http.request", "payload": {"path": "/a"}},
         {"id": "wait", "action": "flow.sleep", "payload": {"duration": "10ms"}},
         {"id": "again", "action": "http.request", "payload": {"path": "/b"}}]}}
      """;

  @TempDir Path cwd;

  @Test
  void replaysWhereEverySocketIsDenied() throws Exception {
    LoopbackServer server = LoopbackServer.answering("{\"n\": 1}");
    Files.writeString(
        cwd.resolve("ask.job.case.json"),
        JOB.replace("PORT", Integer.toString(URI.create(server.baseUrl()).getPort())));
    assertThat(run("dev.dispatch.cli.Main", "job", "run", "--case", "ask.job.case.json")).isZero();
    String denied = WithoutSockets.class.getName();

    // The server is still up: what keeps the replay from it is that it asks nobody.
    assertThat(run(denied, "job", "replay", "--run-id", "latest")).isZero();
    assertThat(run(denied, "job", "replay", "--live")).isEqualTo(WithoutSockets.OPENED);
    server.close();
  }

  private int run(String main, String... line) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.add("-XX:TieredStopAtLevel=1");
    if (main.equals(WithoutSockets.class.getName())) {
      command.add("-Djava.nio.channels.spi.SelectorProvider=" + main);
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
    command.addAll(List.of(line));
    ProcessBuilder builder = new ProcessBuilder(command).directory(cwd.toFile()).inheritIO();
    builder.environment().put("DISPATCH_HOME", cwd.resolve("home").toString());
    Process process = builder.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }
}
