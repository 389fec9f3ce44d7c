package dev.dispatch.core.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * The calls and results of one step of the scenario, with all that ran within it: brought into the
 * order of steps, items and attempts, since what runs side by side ends in any order.
 */
final class FingerprintLines {

  private final List<Line> lines = new ArrayList<>();

  /** A call or a result, by what it belongs to, as the digest of all that is stable of it. */
  private record Line(String stepId, int item, int attempt, int round, String digest)
      implements Comparable<Line> {

    // By hand: the start-up cache holds no comparator that Comparator.comparing makes.
    @Override
    public int compareTo(Line other) {
      int byStep = stepId.compareTo(other.stepId);
      if (byStep != 0) {
        return byStep;
      }
      int byItem = Integer.compare(item, other.item);
      if (byItem != 0) {
        return byItem;
      }
      int byAttempt = Integer.compare(attempt, other.attempt);
      return byAttempt != 0 ? byAttempt : Integer.compare(round, other.round);
    }
  }

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
    lines.sort(null);
    lines.forEach(line -> into.accept(line.digest()));
    lines.clear();
  }
}
