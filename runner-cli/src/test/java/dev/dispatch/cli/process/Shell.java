package dev.dispatch.cli.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs scripts in a shell, in a folder of their own and with few variables. */
final class Shell {

  /** The packaged application's folder. */
  static final Path APPLICATION = Path.of("target", "dispatch").toAbsolutePath();

  private final List<String> shell;
  private final Path folder;
  private final Map<String, String> variables = new HashMap<>();

  Shell(Path folder, String... shell) {
    this.shell = List.of(shell);
    this.folder = folder;
    variables.put("PATH", APPLICATION.resolve("bin") + ":/usr/local/bin:/usr/bin:/bin");
    variables.put("HOME", folder.toString());
    variables.put("DISPATCH_JAVA_HOME", System.getProperty("java.home"));
  }

  /** How a script ended. */
  record Ended(int exitCode, String out, String err) {}

  Shell with(String variable, String value) {
    variables.put(variable, value);
    return this;
  }

  Ended run(String script) throws IOException, InterruptedException {
    Process process = start(script);
    if (!process.waitFor(180, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the script did not end: " + script);
    }
    return new Ended(
        process.exitValue(),
        Files.readString(stdout(), StandardCharsets.UTF_8),
        Files.readString(stderr(), StandardCharsets.UTF_8));
  }

  /** Starts a script and does not wait for its end. */
  Process start(String script) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(shell)).directory(folder.toFile());
    builder.command().add(script);
    builder.environment().clear();
    builder.environment().putAll(variables);
    return builder.redirectOutput(stdout().toFile()).redirectError(stderr().toFile()).start();
  }

  private Path stdout() {
    return folder.resolve("stdout");
  }

  private Path stderr() {
    return folder.resolve("stderr");
  }
}
