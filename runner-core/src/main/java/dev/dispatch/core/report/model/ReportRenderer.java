package dev.dispatch.core.report.model;

/** Turns what was recorded into the text of one format. */
public interface ReportRenderer {

  /** Returns the report of a run; ends with a line break. */
  String run(ReportedRun run);

  /** Returns the report of a batch; ends with a line break. */
  String batch(ReportedBatch batch);

  /** Returns the report of either. */
  default String render(Reported subject) {
    return switch (subject) {
      case ReportedRun run -> run(run);
      case ReportedBatch batch -> batch(batch);
    };
  }
}
