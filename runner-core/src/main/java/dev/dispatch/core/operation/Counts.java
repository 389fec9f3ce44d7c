package dev.dispatch.core.operation;

/** Counts in words. */
final class Counts {

  private Counts() {}

  /** Returns {@code 1 problem}, {@code 2 problems}. */
  static String of(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
