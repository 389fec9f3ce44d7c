package dev.dispatch.cli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(OS.WINDOWS)
class WarmProcessIT {

  @TempDir Path folder;
  private Process server;

  @BeforeEach
  void start() throws Exception {
    server = serve("--idle", "1h");
    awaitListening();
  }

  @AfterEach
  void stop() throws Exception {
    server.destroy();
    assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dispatch job validate --case flow-sleep --json",
        "dispatch job validate --case nope",
        "dispatch schema action --name flow.sleep",
        "dispatch 'a  b\"$(x)*' --json",
        "dispatch grüße-東京",
        "dispatch help job run",
        "dispatch job cases --json",
      })
  void answersWhatAProcessAnswers(String line) throws Exception {
    Shell.Ended cold = shell().run(line);
    Shell.Ended warm = warm().run(line);

    assertThat(warm).isEqualTo(cold);
  }

  @Test
  void startsNoJvm() throws Exception {
    Shell.Ended ended = withoutJvm("dispatch help exit-codes");

    assertThat(ended.err()).isEmpty();
    assertThat(ended.exitCode()).isZero();
  }

  @Test
  void worksInTheFolderAndTheEnvironmentOfItsCaller() throws Exception {
    Path below = Files.createDirectory(folder.resolve("below"));
    Files.writeString(
        below.resolve("here.job.case.json"),
        """
        {"schemaVersion": 1, "jobType": "here", "scenario": {"steps": [
          {"id": "say", "action": "value.set", "payload": {"values": {"said": "${env.GREETING}"}},
           "expect": {"mode": "ALL", "rules": [
             {"path": "$.response.values.said", "op": "eq", "value": "good\\nday"}]}}]}}
        """);

    Shell.Ended ended =
        withoutJvm(
            "GREETING='good\nday'; export GREETING; cd below; "
                + "dispatch job run --case here.job.case.json --json");

    assertThat(ended.out()).contains("\"status\": \"SUCCESS\"").contains(below + "/run-output/");
    assertThat(ended.exitCode()).isZero();
  }

  @Test
  void handsOnLongErrorsWhole() throws Exception {
    String line = "dispatch " + "x".repeat(30_000);

    assertThat(withoutJvm(line)).isEqualTo(shell().run(line));
  }

  @ParameterizedTest
  @CsvSource({"curl", "socat"})
  void isAskedWithWhatTheMachineHas(String client) throws Exception {
    Path tools = Files.createDirectory(folder.resolve("tools"));
    for (String name : new String[] {client, "env", "cat", "rm"}) {
      Path tool = find(name);
      assumeTrue(tool != null, name + " is not installed");
      Files.createSymbolicLink(tools.resolve(name), tool);
    }
    String launcher = Shell.APPLICATION + "/bin/dispatch";

    Shell.Ended ended =
        withoutJvm("PATH=" + tools + " " + launcher + " schema action --name flow.slep 'ü x'");

    assertThat(ended).isEqualTo(shell().run("dispatch schema action --name flow.slep 'ü x'"));
  }

  @Test
  void leavesStandardInputToAProcess() throws Exception {
    String line = "printf '{\"schemaVersion\": 2}' | dispatch job validate --case - --json";

    assertThat(warm().run(line)).isEqualTo(shell().run(line));
  }

  @Test
  void onlyItsOwnerMayOpenTheSocket() throws Exception {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket())))
        .isEqualTo("rw-------");
  }

  @Test
  void isNotStartedTwiceForOneSocket() throws Exception {
    Shell.Ended second = shell().run("dispatch serve --socket --json");

    assertThat(second.exitCode()).isEqualTo(2);
    assertThat(second.out()).contains("SERVE_SOCKET_TAKEN");
  }

  @Test
  void takesItsSocketAwayWhenItEnds() throws Exception {
    server.destroy();

    assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(socket()).doesNotExist();
    assertThat(warm().run("dispatch help exit-codes").exitCode()).isZero();
  }

  @Test
  void aDeadServersSocketIsPassedOver() throws Exception {
    stop();
    try (ServerSocketChannel dead = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      dead.bind(UnixDomainSocketAddress.of(socket()));
    }

    assertThat(warm().run("dispatch help exit-codes"))
        .isEqualTo(shell().run("dispatch help exit-codes"));
    start();
    assertThat(withoutJvm("dispatch help exit-codes").exitCode()).isZero();
  }

  @Test
  void endsByItselfWhenNobodyAsks() throws Exception {
    stop();
    server = serve("--idle", "1ms");

    assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(server.exitValue()).isZero();
    assertThat(socket()).doesNotExist();
  }

  @Test
  void cancelsWhatACallerHangsUpOn() throws Exception {
    Path job = folder.resolve("long.job.case.json");
    Files.writeString(
        job,
        """
        {"schemaVersion": 1, "jobType": "long", "scenario": {"steps": [
          {"id": "wait", "action": "flow.sleep", "payload": {"duration": "5m"}}]}}
        """);
    Process launcher = warm().start("dispatch job run --case long.job.case.json --json");
    Path summary = awaitRun().resolve("summary.json");
    launcher.descendants().forEach(ProcessHandle::destroy);
    launcher.destroy();

    for (int i = 0; i < 400 && !Files.exists(summary); i++) {
      Thread.sleep(25);
    }
    assertThat(summary).content().contains("\"CANCELLED\"");
  }

  private Path awaitRun() throws Exception {
    for (int i = 0; i < 400; i++) {
      File[] runs = folder.resolve("run-output").toFile().listFiles(File::isDirectory);
      for (File run : runs == null ? new File[0] : runs) {
        Path activity = run.toPath().resolve("activity.log");
        if (Files.exists(activity) && Files.readString(activity).contains("step wait")) {
          return run.toPath();
        }
      }
      Thread.sleep(25);
    }
    throw new AssertionError("the run did not start");
  }

  private Process serve(String... options) throws IOException {
    Path said = folder.resolve("served");
    ProcessBuilder builder =
        new ProcessBuilder(Shell.APPLICATION + "/bin/dispatch", "serve", "--socket");
    builder.command().addAll(List.of(options));
    builder.environment().clear();
    builder.environment().put("PATH", "/usr/local/bin:/usr/bin:/bin");
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("DISPATCH_JAVA_HOME", System.getProperty("java.home"));
    return builder
        .redirectInput(new File("/dev/null"))
        .redirectErrorStream(true)
        .redirectOutput(said.toFile())
        .start();
  }

  private void awaitListening() throws Exception {
    Path said = folder.resolve("served");
    for (int i = 0; i < 800 && !Files.readString(said).contains("Listening"); i++) {
      Thread.sleep(25);
    }
    assertThat(said).content().contains("Listening");
  }

  private Path socket() {
    return folder.resolve(".dispatch").resolve("serve.sock");
  }

  private static Path find(String tool) {
    for (String place : new String[] {"/usr/local/bin", "/usr/bin", "/bin"}) {
      Path path = Path.of(place, tool);
      if (Files.isExecutable(path)) {
        return path;
      }
    }
    return null;
  }

  private Shell shell() {
    return new Shell(folder, "sh", "-c");
  }

  private Shell warm() {
    return shell().with("DISPATCH_WARM", "1");
  }

  /** In so little memory a shell and its tools run, and a JVM does not. */
  private Shell.Ended withoutJvm(String script) throws Exception {
    return warm().run("ulimit -v 300000; " + script);
  }
}
