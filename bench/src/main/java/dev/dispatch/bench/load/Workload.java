package dev.dispatch.bench.load;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Calls that every tool is able to make.
 *
 * <p>The reference runner cannot be installed; on a quiet machine its time was a multiple of that
 * of the Node loop beside it, and the multiple is what is compared with.
 */
public enum Workload {
  ONE("one", "one HTTP call", 1, 1, 1, 130, OptionalDouble.empty(), 256.0 / 65),
  SEQUENCE(
      "sequence",
      "200 HTTP calls in sequence",
      1,
      200,
      1,
      250,
      OptionalDouble.of(0.75),
      338.0 / 128),
  BATCH(
      "batch-500",
      "500 runs of 3 calls",
      500,
      3,
      Workload.AT_ONCE,
      700,
      OptionalDouble.of(0.6),
      1440.0 / 456);

  /** How many runs of a batch go on at once. */
  public static final int AT_ONCE = 32;

  private final String label;
  private final String about;
  private final int runs;
  private final int calls;
  private final int atOnce;
  private final double mostMs;
  private final OptionalDouble mostOfReference;
  private final double referenceToNode;

  Workload(
      String label,
      String about,
      int runs,
      int calls,
      int atOnce,
      double mostMs,
      OptionalDouble mostOfReference,
      double referenceToNode) {
    this.label = label;
    this.about = about;
    this.runs = runs;
    this.calls = calls;
    this.atOnce = atOnce;
    this.mostMs = mostMs;
    this.mostOfReference = mostOfReference;
    this.referenceToNode = referenceToNode;
  }

  /** Returns its short name. */
  public String label() {
    return label;
  }

  /** Returns what it does, in a few words. */
  public String about() {
    return about;
  }

  /** Returns how many runs there are. */
  public int runs() {
    return runs;
  }

  /** Returns how many calls a run makes. */
  public int calls() {
    return calls;
  }

  /** Returns the words of a loop that makes the same calls. */
  public List<String> loop(String base) {
    boolean isBatch = runs > 1;
    return words(base, isBatch ? runs : calls, atOnce, isBatch ? calls : 1);
  }

  /** Returns the words of the Node loop that stood beside the reference: one call at a time. */
  public List<String> yardstick(String base) {
    return words(base, runs, 1, calls);
  }

  /** Returns the words of a loop: base URL, runs, runs at once, and calls a run. */
  public static List<String> words(String base, int runs, int atOnce, int calls) {
    return List.of(base, "" + runs, "" + atOnce, "" + calls);
  }

  /** Returns what dispatch may take in milliseconds. */
  public double mostMs() {
    return mostMs;
  }

  /** Returns what share of the reference's time dispatch may take. */
  public OptionalDouble mostOfReference() {
    return mostOfReference;
  }

  /** Returns what the reference took, to the Node loop. */
  public double referenceToNode() {
    return referenceToNode;
  }
}
