package dev.dispatch.core.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * The calls and results of one step of the scenario, with all that ran within it: brought into the
 * order of steps, items and attempts, since what runs side by side ends in any order.
 */
final class FingerprintLines {

  private static final Comparator<Line> IN_ORDER =
      Comparator.comparing(Line::stepId)
          .thenComparingInt(Line::item)
          .thenComparingInt(Line::attempt)
          .thenComparingInt(Line::round);

  private final List<Line> lines = new ArrayList<>();

  /** A call or a result, by what it belongs to, as the digest of all that is stable of it. */
  private record Line(String stepId, int item, int attempt, int round, String digest) {}

  void add(JsonNode line, String digest) {
    lines.add(
        new Line(
            line.path("stepId").asString(""),
            line.path("item").asInt(-1),
            line.path("attempt").asInt(0),
            line.path("round").asInt(0),
            digest));
  }

  /** Hands the digests over in order, and begins anew. */
  void drain(Consumer<String> into) {
    lines.sort(IN_ORDER);
    lines.forEach(line -> into.accept(line.digest()));
    lines.clear();
  }
}
