package dev.dispatch.core.secret;

import java.util.ArrayList;
import java.util.List;

/** What was found in a text so far. */
final class Hits {

  private final List<Hit> secrets = new ArrayList<>();
  private final List<Hit> guards = new ArrayList<>();

  void add(Hit hit) {
    if (hit.mask().guards()) {
      guards.add(hit);
    } else if (!secrets.isEmpty() && secrets.getLast().overlaps(hit)) {
      secrets.add(secrets.removeLast().union(hit));
    } else {
      secrets.add(hit);
    }
  }

  boolean isEmpty() {
    return secrets.isEmpty();
  }

  void clear() {
    secrets.clear();
    guards.clear();
  }

  /** Returns the secrets in order, overlapping ones as one, without what lies inside a mask. */
  List<Hit> merged() {
    List<Hit> merged = new ArrayList<>();
    secrets.sort(null);
    for (Hit hit : secrets) {
      if (!isGuarded(hit)) {
        merge(merged, hit);
      }
    }
    return merged;
  }

  /** Forgets what ends in the first bytes of the text, which are gone. */
  void drop(int count) {
    drop(secrets, count);
    drop(guards, count);
  }

  private boolean isGuarded(Hit hit) {
    for (Hit guard : guards) {
      if (hit.isInside(guard)) {
        return true;
      }
    }
    return false;
  }

  private static void merge(List<Hit> merged, Hit hit) {
    if (!merged.isEmpty() && merged.getLast().overlaps(hit)) {
      merged.add(merged.removeLast().union(hit));
    } else {
      merged.add(hit);
    }
  }

  private static void drop(List<Hit> hits, int count) {
    List<Hit> kept = new ArrayList<>();
    for (Hit hit : hits) {
      if (hit.end() > count) {
        kept.add(hit.movedBack(count));
      }
    }
    hits.clear();
    hits.addAll(kept);
  }
}
