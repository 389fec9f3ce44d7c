package dev.dispatch.core.run.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the index says.
 *
 * @param ids newest first; perhaps only the newest
 * @param ended how those ended of which that is known
 */
record KnownRuns(List<String> ids, Map<String, EndedRun> ended, IndexState state) {

  static final KnownRuns NONE = new KnownRuns(List.of(), Map.of(), IndexState.UNSURE);

  static KnownRuns parse(List<String> lines, IndexState state) {
    Set<String> ids = LinkedHashSet.newLinkedHashSet(lines.size());
    Map<String, EndedRun> ended = HashMap.newHashMap(lines.size());
    for (String line : lines) {
      if (line.startsWith("S\t")) {
        ids.add(line.substring(2));
      } else if (line.startsWith("E\t")) {
        int tab = line.indexOf('\t', 2);
        if (tab > 0) {
          EndedRun.parse(line, tab + 1).ifPresent(run -> ended.put(line.substring(2, tab), run));
        }
      }
    }
    List<String> newestFirst = new ArrayList<>(ids);
    Collections.reverse(newestFirst);
    return new KnownRuns(newestFirst, ended, state);
  }

  /**
   * Returns this for the runs that are really there: known ones keep their order, others stand
   * where their names say.
   *
   * @param there newest first by name
   */
  KnownRuns restrictedTo(List<String> there, int batches) {
    Set<String> present = new HashSet<>(there);
    List<String> known = new ArrayList<>(ids);
    known.removeIf(id -> !present.contains(id));
    List<String> order = merged(known, there);
    Map<String, EndedRun> kept = new HashMap<>(ended);
    kept.keySet().retainAll(present);
    return new KnownRuns(order, kept, new IndexState(0, order.size(), batches));
  }

  /** A run that is not known stands right before the known one that its name comes before. */
  private static List<String> merged(List<String> known, List<String> there) {
    if (known.size() == there.size()) {
      return known;
    }
    Set<String> seen = new HashSet<>(known);
    Map<String, List<String>> before = new HashMap<>();
    List<String> waiting = new ArrayList<>();
    for (String id : there) {
      if (!seen.contains(id)) {
        waiting.add(id);
      } else if (!waiting.isEmpty()) {
        before.put(id, waiting);
        waiting = new ArrayList<>();
      }
    }
    List<String> order = new ArrayList<>(there.size());
    for (String id : known) {
      order.addAll(before.getOrDefault(id, List.of()));
      order.add(id);
    }
    order.addAll(waiting);
    return order;
  }

  /** Returns the lines of an index that says the same, without what it is sure of. */
  List<String> lines() {
    List<String> lines = new ArrayList<>(ids.size() + ended.size());
    for (int i = ids.size() - 1; i >= 0; i--) {
      lines.add("S\t" + ids.get(i));
      EndedRun run = ended.get(ids.get(i));
      if (run != null) {
        lines.add(run.line(ids.get(i)));
      }
    }
    return lines;
  }
}
