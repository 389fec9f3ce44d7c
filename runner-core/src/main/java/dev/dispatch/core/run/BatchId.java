package dev.dispatch.core.run;

import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of batches, {@code yyyyMMdd-HHmmss-job-batch-<mmm><hhhh>}, and of the runs in them, {@code
 * yyyyMMdd-HHmmss-job-run-<mmm><hhhh>-<index>}: each tells the other, so that nothing is searched.
 */
public final class BatchId {

  private static final String LABEL = "job-batch";
  private static final int DIGITS = 6;
  private static final Pattern BATCH =
      Pattern.compile("(\\d{8}-\\d{6})-job-batch-(\\d{3}[0-9a-f]{4})");
  private static final Pattern RUN =
      Pattern.compile("(\\d{8}-\\d{6})-job-run-(\\d{3}[0-9a-f]{4})-\\d{6,18}");

  private BatchId() {}

  /** Returns a new batch id. */
  public static String next(Instant now, RandomGenerator random) {
    return RunId.next(now, LABEL, random);
  }

  /** Returns whether a name is that of a batch, and so not of a run. */
  public static boolean isBatch(String name) {
    return BATCH.matcher(name).matches();
  }

  /**
   * Returns the id of a run in a batch.
   *
   * @param index 1 and up
   */
  public static String run(String batchId, long index) {
    Matcher batch = BATCH.matcher(batchId);
    if (!batch.matches()) {
      throw new IllegalArgumentException("no batch id: " + batchId);
    }
    String number = Long.toString(index);
    return batch.group(1)
        + "-job-run-"
        + batch.group(2)
        + "-"
        + "0".repeat(Math.max(0, DIGITS - number.length()))
        + number;
  }

  /** Returns the batch that a run id names; empty for a run that is in none. */
  public static Optional<String> ofRun(String runId) {
    Matcher run = RUN.matcher(runId);
    return run.matches()
        ? Optional.of(run.group(1) + "-" + LABEL + "-" + run.group(2))
        : Optional.empty();
  }
}
