package dev.dispatch.bench.process;

/**
 * How much is measured.
 *
 * @param warmUps how often each contender runs before anything counts
 * @param runs how often it counts
 * @param fewest how often it counts, however long it takes
 * @param budgetMs after so many milliseconds a contender that has {@code fewest} runs has enough
 */
public record Effort(int warmUps, int runs, int fewest, double budgetMs) {

  /** Returns the same with at most so many runs and no warm-up, for what takes very long. */
  public Effort atMost(int most) {
    return new Effort(0, Math.min(runs, most), Math.min(fewest, most), budgetMs);
  }

  /** Returns how much one is measured: half of it where it is there only to compare with. */
  Effort of(Contender contender) {
    return contender.isGuest()
        ? new Effort(Math.min(warmUps, 1), runs, Math.min(fewest, 3), budgetMs / 2)
        : this;
  }

  boolean isEnough(Samples samples) {
    return samples.count() >= runs || (samples.count() >= fewest && samples.total() >= budgetMs);
  }
}
