package dev.dispatch.core.operation;

/** Counts in words. */
final class Counts {

  private Counts() {}

  /** Returns {@code , and 2 more}; nothing for 0. */
  static String andMore(int count) {
    return count == 0 ? "" : ", and " + count + " more";
  }

  /** Returns {@code 1 problem}, {@code 2 problems}. */
  static String of(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
