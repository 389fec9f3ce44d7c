package dev.dispatch.bench.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that is up while others are measured: a server, or a warm process. */
public final class Companion implements AutoCloseable {

  private final Process process;
  private final String firstLine;

  private Companion(Process process, String firstLine) {
    this.process = process;
    this.firstLine = firstLine;
  }

  /** Starts one, and waits for the first line that it prints. */
  public static Companion start(Contender contender) throws IOException {
    Process process = Running.start(contender.builder(List.of()).redirectErrorStream(true));
    BufferedReader said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = said.readLine();
    if (line == null) {
      throw new IllegalStateException(contender.name() + " did not start");
    }
    return new Companion(process, line);
  }

  /** Returns the first line that it printed. */
  public String firstLine() {
    return firstLine;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
