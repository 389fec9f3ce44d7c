package dev.dispatch.core.report.model;

/**
 * How the items of a step came out.
 *
 * @param total how many there are
 * @param passed how many passed
 * @param failed how many failed
 * @param notRun how many were not run
 */
public record ItemOutcomes(int total, int passed, int failed, int notRun) {

  /** Returns it in words: {@code 9 of 10 items passed}. */
  public String words() {
    return passed == total ? total + " items" : passed + " of " + total + " items passed";
  }
}
