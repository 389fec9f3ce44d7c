package dev.dispatch.testkit.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** Starts a real process, such as the packaged application. */
public final class ProcessCommandLine implements CommandLine {

  private static final long LIMIT_SECONDS = 120;

  private final Path program;
  private final Map<String, String> inherited;

  /**
   * Creates one for a program.
   *
   * @param inherited variables that every process gets, such as {@code PATH}
   */
  public ProcessCommandLine(Path program, Map<String, String> inherited) {
    this.program = program;
    this.inherited = Map.copyOf(inherited);
  }

  @Override
  public Outcome run(List<String> args, Map<String, String> env, Path cwd, String stdin)
      throws Exception {
    Process process = start(args, env, cwd);
    FutureTask<String> out = reading(process.getInputStream());
    FutureTask<String> err = reading(process.getErrorStream());
    write(stdin, process.getOutputStream());
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("still running after " + LIMIT_SECONDS + " s: " + args);
    }
    return new Outcome(process.exitValue(), out.get(), err.get());
  }

  private Process start(List<String> args, Map<String, String> env, Path cwd) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(program.toString());
    command.addAll(args);
    ProcessBuilder builder = new ProcessBuilder(command).directory(cwd.toFile());
    builder.environment().clear();
    builder.environment().putAll(inherited);
    builder.environment().putAll(env);
    return builder.start();
  }

  private static FutureTask<String> reading(InputStream stream) {
    FutureTask<String> task =
        new FutureTask<>(() -> new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    Thread.ofVirtual().start(task);
    return task;
  }

  /** A program may end without reading what is piped in. */
  private static void write(String stdin, OutputStream stream) {
    try (stream) {
      stream.write(stdin.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      if (!"Broken pipe".equals(e.getMessage()) && !"Stream closed".equals(e.getMessage())) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
