package dev.dispatch.cli.run;

import dev.dispatch.cli.Cli;
import dev.dispatch.cli.Host;
import dev.dispatch.cli.text.Terminal;
import dev.dispatch.core.job.InputPrompt;
import dev.dispatch.core.operation.CommandServer;
import dev.dispatch.core.run.Cancellation;
import dev.dispatch.core.workspace.Environment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Runs a job in a folder, with all built-in modules, as the command line does. */
final class OneJob {

  private final Path folder;

  OneJob(Path folder) {
    this.folder = folder;
  }

  /** Returns the JSON array of the numbers from 0. */
  static String numbers(int count) {
    return IntStream.range(0, count)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(",", "[", "]"));
  }

  /** Runs steps, quotes written as in a test, and returns what is printed. */
  String run(String baseUrl, String steps) throws IOException {
    String text =
        "{'schemaVersion':1,'jobType':'t','http':{'baseUrl':'"
            + baseUrl
            + "'},'scenario':{'steps':"
            + steps
            + "}}";
    Path job = Files.writeString(folder.resolve("t.job.case.json"), text.replace('\'', '"'));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Cli.run(host(out), List.of("job", "run", "--case", job.toString(), "--json"));
    return out.toString(StandardCharsets.UTF_8);
  }

  private Host host(ByteArrayOutputStream out) {
    return new Host(
        new Environment(Map.of("DISPATCH_HOME", folder.resolve("home").toString())),
        InputStream.nullInputStream(),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
        folder,
        InstantSource.system(),
        new SplittableRandom(1),
        Optional.empty(),
        new Cancellation(),
        Terminal.PIPE,
        InputPrompt.NOBODY,
        CommandServer.NONE);
  }
}
