package dev.dispatch.core.problem;

/** Counts in words. */
public final class Counts {

  private Counts() {}

  /** Returns {@code , and 2 more}; nothing for 0. */
  public static String andMore(int count) {
    return count == 0 ? "" : ", and " + count + " more";
  }

  /** Returns {@code 1 problem}, {@code 2 problems}. */
  public static String of(long count, String noun) {
    return of(count, noun, noun + "s");
  }

  /** Returns {@code 1 batch}, {@code 2 batches}. */
  public static String of(long count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }
}
