package dev.dispatch.core.run.batch;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** The runs of a batch that have a result: a bit each. Not for several threads while it grows. */
final class FinishedRuns {

  private final BitSet indexes = new BitSet();
  private final Set<String> kept = new HashSet<>();

  void add(RunLine run) {
    indexes.set((int) run.index());
    if (run.kept()) {
      kept.add(run.runId());
    }
  }

  boolean contains(long index) {
    return index <= Integer.MAX_VALUE && indexes.get((int) index);
  }

  boolean isKept(String runId) {
    return kept.contains(runId);
  }
}
