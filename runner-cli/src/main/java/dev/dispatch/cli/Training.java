package dev.dispatch.cli;

import java.io.FileOutputStream;
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

  /** Runs each line of the file that is named; what the commands say goes to a file. */
  public static void main(String[] argv) throws IOException {
    EarlyClasses.prepare();
    try (TrainingServer server = TrainingServer.start()) {
      for (String line : Files.readAllLines(Path.of(argv[0]), StandardCharsets.UTF_8)) {
        run(line, server.baseUrl());
      }
    }
  }

  private static void run(String line, String server) throws IOException {
    String application = System.getProperty("dispatch.application");
    List<String> words =
        List.of(line.replace("@app", application).replace("@server", server).split(" +"));
    try (PrintStream said = append("said.txt")) {
      said.println("$ dispatch " + line);
      ProcessEnd end = Main.run(said, append("said.txt"), words);
      said.println("exit " + end.exitCode());
    }
  }

  private static PrintStream append(String file) throws IOException {
    return new PrintStream(new FileOutputStream(file, true), true, StandardCharsets.UTF_8);
  }
}
