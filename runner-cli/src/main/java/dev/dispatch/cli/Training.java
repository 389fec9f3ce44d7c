package dev.dispatch.cli;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Runs common commands once, while the JVM records what they load: the build makes the start-up
 * cache from it. Works in the current folder, and is no command.
 */
public final class Training {

  private Training() {}

  /**
   * Runs each line of the file that is named, whose folder holds their jobs; what they say goes to
   * a file.
   */
  public static void main(String[] argv) throws IOException {
    EarlyClasses.prepare();
    try (TrainingServer server = TrainingServer.start()) {
      Path lines = Path.of(argv[0]);
      for (String line : Files.readAllLines(lines, StandardCharsets.UTF_8)) {
        run(line, lines.getParent(), server.baseUrl());
      }
    }
  }

  private static void run(String line, Path folder, String server) throws IOException {
    List<String> words =
        Arrays.stream(line.split(" +")).map(word -> meant(word, folder, server)).toList();
    try (PrintStream said = append("said.txt")) {
      said.println("$ dispatch " + line);
      ProcessEnd end = Main.run(said, append("said.txt"), words);
      said.println("exit " + end.exitCode());
    }
  }

  private static String meant(String word, Path folder, String server) {
    return word.replace("@app", System.getProperty("dispatch.application"))
        .replace("@training", folder.toString())
        .replace("@server", server);
  }

  private static PrintStream append(String file) throws IOException {
    return new PrintStream(new FileOutputStream(file, true), true, StandardCharsets.UTF_8);
  }
}
