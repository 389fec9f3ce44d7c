package dev.dispatch.bench;

import dev.dispatch.bench.part.Part;
import dev.dispatch.bench.process.Effort;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the command line asks for.
 *
 * @param words the command line
 * @param parts what is measured
 * @param effort how much
 * @param scale sizes are divided by it
 * @param withPeers whether other tools are measured, too
 * @param name how the results are called; empty where none are kept
 */
record Choice(
    List<String> words,
    List<Part> parts,
    Effort effort,
    int scale,
    boolean withPeers,
    Optional<String> name) {

  private static final Effort USUAL = new Effort(2, 15, 5, 30_000);
  private static final Effort SMOKE = new Effort(0, 1, 1, 0);
  private static final int SMOKE_SCALE = 1000;

  /** Reads a command line; throws what it should have been. */
  static Choice of(List<String> words) {
    List<Part> parts = Part.ALL;
    Effort effort = USUAL;
    boolean smoke = false;
    boolean withPeers = false;
    String name = "all";
    for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
      String word = rest.next();
      switch (word) {
        case "--only" -> parts = named(value(word, rest));
        case "--budget" -> effort = budget(effort, number(value(word, rest)));
        case "--peers" -> withPeers = true;
        case "--name" -> name = value(word, rest);
        case "--smoke" -> smoke = true;
        default -> effort = runs(effort, number(word));
      }
    }
    return smoke
        ? new Choice(words, parts, SMOKE, SMOKE_SCALE, withPeers, Optional.empty())
        : new Choice(words, parts, effort, 1, withPeers, Optional.of(name));
  }

  /** Returns the beginning of the names of what is kept: its date and what it is. */
  Optional<Path> results(Path folder) {
    return name.map(what -> folder.resolve(LocalDate.now(ZoneId.systemDefault()) + "-" + what));
  }

  private static Effort runs(Effort effort, int runs) {
    return new Effort(effort.warmUps(), runs, Math.min(runs, effort.fewest()), effort.budgetMs());
  }

  private static Effort budget(Effort effort, int seconds) {
    return new Effort(effort.warmUps(), effort.runs(), effort.fewest(), seconds * 1000.0);
  }

  private static List<Part> named(String names) {
    List<Part> parts = new ArrayList<>();
    for (String name : names.split(",", -1)) {
      parts.add(
          Part.ALL.stream()
              .filter(part -> part.name().equals(name))
              .findFirst()
              .orElseThrow(() -> usage("there is no part '" + name + "'")));
    }
    return parts;
  }

  private static String value(String option, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw usage(option + " has no value");
    }
    return rest.next();
  }

  private static int number(String word) {
    if (!word.matches("[1-9]\\d{0,5}")) {
      throw usage("'" + word + "' is neither an option nor a number");
    }
    return Integer.parseInt(word);
  }

  private static IllegalArgumentException usage(String problem) {
    String parts =
        Part.ALL.stream()
            .map(part -> "  %-10s %s".formatted(part.name(), part.about()))
            .collect(Collectors.joining("\n"));
    return new IllegalArgumentException(
        """
        bench/all: %s

        bench/all [runs] [--only part,part] [--peers] [--budget seconds] [--name name] [--smoke]
          runs      how often each command is measured; 15
          --only    these parts only
          --peers   other tools, too, those that bench/peers/install installed
          --budget  a command has enough after so long and five runs; 30
          --name    results are kept as bench/results/<date>-<name>.md; all
          --smoke   everything once and small, to see that it works; nothing is kept

        Parts:
        %s\
        """
            .formatted(problem, parts));
  }
}
