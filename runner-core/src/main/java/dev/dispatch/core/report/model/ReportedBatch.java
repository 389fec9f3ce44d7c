package dev.dispatch.core.report.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A batch of runs of one job.
 *
 * @param directory the batch's folder
 * @param batchId its id
 * @param jobType the job's type
 * @param status how it ended
 * @param durationMs how long it took
 * @param total how many runs have a result
 * @param failed how many of them failed
 * @param runs those that are listed, in the order in which they ended
 * @param figures what was counted and measured, by name, in order
 */
public record ReportedBatch(
    Path directory,
    String batchId,
    String jobType,
    String status,
    Optional<Long> durationMs,
    long total,
    long failed,
    List<BatchRun> runs,
    List<Figure> figures)
    implements Reported {

  public ReportedBatch {
    runs = List.copyOf(runs);
    figures = List.copyOf(figures);
  }

  /**
   * One run of a batch.
   *
   * @param name what it is called in the batch
   * @param passed whether it succeeded
   * @param status how it ended
   * @param durationMs how long it took
   * @param failure why it failed
   * @param failedStep the step that failed
   */
  public record BatchRun(
      String name,
      boolean passed,
      String status,
      long durationMs,
      Optional<ReportedFailure> failure,
      Optional<String> failedStep) {}

  /** Something that was counted or measured. */
  public record Figure(String name, String value) {}

  /** Returns how many runs are counted and not listed. */
  public long omitted() {
    return total - runs.size();
  }
}
