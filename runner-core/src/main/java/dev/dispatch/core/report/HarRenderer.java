package dev.dispatch.core.report;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.report.har.HarDocument;
import dev.dispatch.core.report.model.ReportRenderer;
import dev.dispatch.core.report.model.ReportedBatch;
import dev.dispatch.core.report.model.ReportedRun;
import dev.dispatch.core.run.RunRecord;

/** The calls of a run as an HTTP archive. */
final class HarRenderer implements ReportRenderer {

  @Override
  public String run(ReportedRun run) {
    return JsonText.pretty(HarDocument.of(RunRecord.in(run.directory()))) + "\n";
  }

  @Override
  public String batch(ReportedBatch batch) {
    throw unfit();
  }

  static DispatchException unfit() {
    return new DispatchException(
        ReportError.REPORT_FORMAT_UNFIT,
        "A batch has no HTTP archive, since it does not keep the calls of every run.",
        "Give the id of one run that it kept, or another format.");
  }
}
