package dev.dispatch.core.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the known name that an unknown one was probably meant to be. */
public final class NearestName {

  private NearestName() {}

  /**
   * Returns the nearest of the known names, or empty where none is near: at most a third of the
   * letters, and at least two, may differ.
   */
  public static Optional<String> of(String name, Collection<String> known) {
    int limit = Math.max(2, name.length() / 3);
    return known.stream()
        .filter(candidate -> distance(name, candidate, limit) <= limit)
        .min(
            Comparator.comparingInt((String candidate) -> distance(name, candidate, limit))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Returns a hint that names the nearest known name, else all of them where they are few. */
  public static String hint(String name, Collection<String> known) {
    return of(name, known)
        .map(nearest -> "Did you mean '" + nearest + "'?")
        .orElseGet(() -> listing(known));
  }

  private static String listing(Collection<String> known) {
    if (known.isEmpty()) {
      return "None is known here.";
    }
    String names = String.join(", ", known.stream().sorted().limit(20).toList());
    return "Known: " + names + (known.size() > 20 ? ", …" : "") + ".";
  }

  /** Levenshtein distance with transpositions; a plain table is fast enough for names. */
  private static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) > limit) {
      return limit + 1;
    }
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int cheapest(int[][] cost, String a, String b, int i, int j) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int best = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
    best = Math.min(best, cost[i - 1][j - 1] + (same ? 0 : 1));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
