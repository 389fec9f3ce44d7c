package dev.dispatch.core.job;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.workspace.Environment;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A program that prints a secret: no shell, no input, nothing of its errors is shown. */
final class CommandProcess implements CredentialCommands {

  static final Duration TIME_LIMIT = Duration.ofSeconds(30);
  private static final int MAX_BYTES = 65_536;

  private final Duration limit;

  CommandProcess(Duration limit) {
    this.limit = limit;
  }

  @Override
  public Optional<String> output(List<String> argv, Path folder, Environment environment) {
    Process process = start(argv, folder, environment);
    try {
      FutureTask<byte[]> output =
          new FutureTask<>(() -> process.getInputStream().readNBytes(MAX_BYTES + 1));
      Thread.ofVirtual().name("credential-command").start(output);
      byte[] bytes = output.get(limit.toNanos(), TimeUnit.NANOSECONDS);
      return Optional.of(text(bytes, exit(process, bytes)));
    } catch (TimeoutException late) {
      throw failed(
          "did not end within " + limit.toSeconds() + " s",
          "Run it yourself: it may wait for an answer, which nobody gives here.");
    } catch (ExecutionException broken) {
      throw failed("printed what cannot be read", "Run it yourself and look at its output.");
    } catch (InterruptedException told) {
      Thread.currentThread().interrupt();
      throw failed("was interrupted", "Run the job again.");
    } finally {
      end(process);
    }
  }

  private static Process start(List<String> argv, Path folder, Environment environment) {
    ProcessBuilder builder = new ProcessBuilder(argv).directory(folder.toFile());
    builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
    // What a program says of its errors may hold the secret, so that nobody hears it.
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear();
    builder.environment().putAll(environment.variables());
    try {
      return builder.start();
    } catch (IOException notThere) {
      throw failed(
          "cannot be started",
          "Check that the program is installed and in the PATH; no shell runs.");
    }
  }

  private int exit(Process process, byte[] bytes) throws InterruptedException, TimeoutException {
    if (bytes.length > MAX_BYTES) {
      throw failed(
          "printed more than " + MAX_BYTES + " bytes", "Let it print the secret and nothing else.");
    }
    if (!process.waitFor(limit.toNanos(), TimeUnit.NANOSECONDS)) {
      throw new TimeoutException();
    }
    return process.exitValue();
  }

  private static String text(byte[] bytes, int exit) {
    if (exit != 0) {
      throw failed(
          "ended with exit code " + exit,
          "Run it yourself to see why; what it says of errors is not shown here.");
    }
    String text = new String(bytes, StandardCharsets.UTF_8).replaceFirst("\r?\n$", "");
    if (text.isBlank()) {
      throw failed("printed nothing", "Let it print the secret to its standard output.");
    }
    return text;
  }

  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private static DispatchException failed(String what, String hint) {
    return new DispatchException(JobError.JOB_CREDENTIAL_COMMAND_FAILED, what, hint);
  }
}
