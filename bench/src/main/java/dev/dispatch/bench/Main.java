package dev.dispatch.bench;

import dev.dispatch.bench.load.JsonServer;
import dev.dispatch.bench.part.Bench;
import dev.dispatch.bench.part.Part;
import dev.dispatch.bench.part.Tools;
import dev.dispatch.bench.peer.Peers;
import dev.dispatch.bench.process.Companion;
import dev.dispatch.bench.report.Machine;
import dev.dispatch.bench.report.Report;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Measures what was asked for, and keeps what it found; {@code bench/all} starts it. */
public final class Main {

  private Main() {}

  /** Measures; the words are the clone, the JDK, the class path, and those of the command line. */
  public static void main(String[] words) throws IOException, InterruptedException {
    Path root = Path.of(words[0]);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Choice choice;
    try {
      choice = Choice.of(Arrays.asList(words).subList(3, words.length));
    } catch (IllegalArgumentException wrong) {
      out.println(wrong.getMessage());
      System.exit(2);
      return;
    }
    Path scratch = Files.createTempDirectory("dispatch-bench");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(scratch)));
    Tools tools = new Tools(root, Path.of(words[1]), words[2], scratch);
    measure(tools, choice, new Report(out));
  }

  private static void remove(Path scratch) {
    try {
      new ProcessBuilder("rm", "-rf", scratch.toString()).start().waitFor();
    } catch (IOException | InterruptedException left) {
      System.err.println("left behind: " + scratch);
    }
  }

  private static void measure(Tools tools, Choice choice, Report report)
      throws IOException, InterruptedException {
    report.say("# Benchmarks of " + LocalDate.now(ZoneId.systemDefault()));
    report.say(Machine.describe() + "; load before " + Machine.load() + ".");
    report.say("Start-up caches: " + String.join(", ", tools.caches()) + ".");
    report.say("`bench/all " + String.join(" ", choice.words()) + "`");
    Path installed = tools.root().resolve("bench/target/peers");
    Peers peers =
        choice.withPeers()
            ? Peers.in(installed, tools.javaHome().resolve("bin/java"), tools.scratch())
            : Peers.none(tools.scratch());
    if (!peers.missing().isEmpty()) {
      report.say(
          "Not installed: " + String.join(", ", peers.missing()) + " (see bench/README.md).");
    }
    Optional<Path> kept = choice.results(tools.root().resolve("bench/results"));
    try (Companion server = Companion.start(tools.java("server", JsonServer.class, List.of()))) {
      Bench bench =
          new Bench(
              tools,
              "http://127.0.0.1:" + server.firstLine(),
              tools.scratch(),
              choice.effort(),
              choice.scale(),
              peers,
              report,
              kept);
      for (Part part : choice.parts()) {
        part.measure(bench);
      }
    }
    report.verdict();
    report.say("Load after: " + Machine.load() + ".");
    if (kept.isPresent()) {
      report.write(kept.get().resolveSibling(kept.get().getFileName() + ".md"));
    }
  }
}
