package dev.dispatch.bench.part;

import dev.dispatch.bench.peer.Peers;
import dev.dispatch.bench.process.Contender;
import dev.dispatch.bench.process.Effort;
import dev.dispatch.bench.process.ProcessClock;
import dev.dispatch.bench.process.Race;
import dev.dispatch.bench.process.Sample;
import dev.dispatch.bench.process.Samples;
import dev.dispatch.bench.report.Chart;
import dev.dispatch.bench.report.Curve;
import dev.dispatch.bench.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the parts measure with.
 *
 * @param tools the commands there are
 * @param base the URL of the server that answers from memory
 * @param scratch a folder for whatever is written
 * @param effort how much is measured
 * @param scale sizes are divided by it: 1, or more to see only that everything works
 * @param peers the other tools that are measured, none unless asked for
 * @param report where the figures go
 * @param plots the folder and the beginning of the name of plots; empty where none are kept
 */
public record Bench(
    Tools tools,
    String base,
    Path scratch,
    Effort effort,
    int scale,
    Peers peers,
    Report report,
    Optional<Path> plots) {

  /** Returns a count that is smaller where only the way is tried. */
  int scaled(int count) {
    return Math.max(2, count / scale);
  }

  /** Returns the sizes of a growth, which are two small ones where only the way is tried. */
  List<Integer> sizes(Integer... sizes) {
    return scale == 1 ? List.of(sizes) : List.of(sizes[0] / 10, sizes[1] / 10);
  }

  Map<String, Samples> race(List<Contender> contenders) throws IOException, InterruptedException {
    return race(contenders, effort);
  }

  Map<String, Samples> race(List<Contender> contenders, Effort effort)
      throws IOException, InterruptedException {
    return new Race(new ProcessClock(scratch), effort).run(contenders);
  }

  Sample once(Contender contender) throws IOException, InterruptedException {
    return new ProcessClock(scratch).run(contender);
  }

  /** Returns how many calls the server has answered. */
  long callsServed() throws IOException {
    try (InputStream in = URI.create(base + "/count").toURL().openStream()) {
      return Long.parseLong(new String(in.readAllBytes(), StandardCharsets.US_ASCII));
    }
  }

  /** Writes a job file of this name, and returns its path. */
  String job(String name, String text) throws IOException {
    return Files.writeString(scratch.resolve(name + ".job.case.json"), text).toString();
  }

  void plot(String name, String title, String x, String y, List<Curve> curves) throws IOException {
    if (plots.isPresent()) {
      Path file = plots.get().resolveSibling(plots.get().getFileName() + "-" + name + ".svg");
      Chart.write(file, title, x, y, curves);
      report.plot(title, file);
    }
  }
}
