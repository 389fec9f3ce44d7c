package dev.dispatch.core.operation;

import dev.dispatch.core.file.AppendFile;
import dev.dispatch.core.report.ReportFormat;
import dev.dispatch.core.report.model.Reported;
import dev.dispatch.core.report.model.ReportedBatchReader;
import dev.dispatch.core.report.model.ReportedRunReader;
import dev.dispatch.core.run.BatchId;
import dev.dispatch.core.run.RunRecord;
import dev.dispatch.core.run.batch.BatchFiles;
import java.nio.file.Path;
import java.util.Optional;

/** A report of what a folder below {@code run-output} holds. */
final class RecordedReport {

  private final Reported subject;
  private final ReportFormat format;
  private final String text;
  private final Optional<Path> stepSummary;

  private RecordedReport(
      Reported subject, ReportFormat format, String text, Optional<Path> stepSummary) {
    this.subject = subject;
    this.format = format;
    this.text = text;
    this.stepSummary = stepSummary;
  }

  static RecordedReport of(OperationContext context, Path directory, ReportFormat format) {
    Path root =
        context
            .environment()
            .findSetting("GITHUB_WORKSPACE")
            .map(Path::of)
            .orElse(context.workspace().root());
    Reported subject =
        BatchId.isBatch(directory.getFileName().toString())
            ? ReportedBatchReader.read(new BatchFiles(directory))
            : ReportedRunReader.read(RunRecord.in(directory), root);
    return new RecordedReport(
        subject,
        format,
        format.renderer().render(subject),
        context
            .environment()
            .findSetting("GITHUB_STEP_SUMMARY")
            .map(name -> OutputFile.of(context, name)));
  }

  String text() {
    return text;
  }

  /** Adds the summary to the page of the GitHub Actions job, where it runs in one. */
  void summarize() {
    if (format == ReportFormat.GITHUB && stepSummary.isPresent()) {
      // In place and line by line: the file belongs to the runner, and may have text already.
      try (AppendFile file = AppendFile.open(stepSummary.get())) {
        ReportFormat.MARKDOWN.renderer().render(subject).lines().forEach(file::appendLine);
      }
    }
  }
}
