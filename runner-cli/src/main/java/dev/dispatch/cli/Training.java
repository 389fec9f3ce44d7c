package dev.dispatch.cli;

import dev.dispatch.core.run.Cancellation;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs common commands once, while the JVM records what they load: the build makes the start-up
 * cache from it. Works in the current folder, and is no command.
 */
public final class Training {

  private Training() {}

  /** Runs each line of the file that is named; what the commands say goes to standard output. */
  public static void main(String[] argv) throws IOException {
    Path state = Path.of("state").toAbsolutePath();
    PrintStream out = ProcessHost.out();
    for (String line : Files.readAllLines(Path.of(argv[0]), StandardCharsets.UTF_8)) {
      List<String> words = List.of(line.replace("@state", state.toString()).split(" +"));
      int exitCode = Cli.run(ProcessHost.of(out, out, new Cancellation()), words);
      out.println("exit " + exitCode + ": " + line);
    }
    out.flush();
  }
}
