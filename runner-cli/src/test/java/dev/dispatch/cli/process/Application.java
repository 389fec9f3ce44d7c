package dev.dispatch.cli.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Starts the packaged application in a folder of its own. */
final class Application {

  private static final Path BINARY =
      Path.of("target", "dispatch", "bin", "dispatch").toAbsolutePath();

  private final Path folder;

  Application(Path folder) {
    this.folder = folder;
  }

  /** How a command ended. */
  record Ended(int exit, String out) {}

  Process start(String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of(BINARY.toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("err.txt").toFile()));
    builder.redirectOutput(folder.resolve("out.txt").toFile());
    Map<String, String> environment = builder.environment();
    environment.put("DISPATCH_JAVA_HOME", System.getProperty("java.home"));
    environment.put("DISPATCH_HOME", folder.resolve("home").toString());
    environment.put("DISPATCH_RUN_OUTPUT", folder.resolve("run-output").toString());
    return builder.start();
  }

  Ended run(String... words) throws IOException, InterruptedException {
    return await(start(words));
  }

  Ended await(Process process) throws IOException, InterruptedException {
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the application did not end");
    }
    return new Ended(process.exitValue(), Files.readString(folder.resolve("out.txt")));
  }

  Path job(String steps, String cleanup) throws IOException {
    return job(steps, cleanup, "{}");
  }

  Path job(String steps, String cleanup, String http) throws IOException {
    String text =
        "{'schemaVersion':1,'jobType':'t','http':"
            + http
            + ",'scenario':{'steps':"
            + steps
            + ",'cleanup':"
            + cleanup
            + "}}";
    return Files.writeString(folder.resolve("t.job.case.json"), text.replace('\'', '"'));
  }

  /**
   * Waits until a run has written what is asked for in its activity log, and returns its folder.
   */
  Path awaitActivity(String line) throws IOException, InterruptedException {
    for (int i = 0; i < 600; i++) {
      for (Path run : runs()) {
        Path log = run.resolve("activity.log");
        if (Files.exists(log) && Files.readString(log).contains(line)) {
          return run;
        }
      }
      Thread.sleep(50);
    }
    throw new AssertionError("no run came to: " + line);
  }

  private List<Path> runs() throws IOException {
    Path output = folder.resolve("run-output");
    if (!Files.isDirectory(output)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(output)) {
      return entries.filter(Files::isDirectory).toList();
    }
  }
}
