package dev.dispatch.core.report;

import dev.dispatch.core.report.model.Durations;
import dev.dispatch.core.report.model.Excerpts;
import dev.dispatch.core.report.model.FailureText;
import dev.dispatch.core.report.model.ReportRenderer;
import dev.dispatch.core.report.model.ReportedBatch;
import dev.dispatch.core.report.model.ReportedCheck;
import dev.dispatch.core.report.model.ReportedFailure;
import dev.dispatch.core.report.model.ReportedRun;
import dev.dispatch.core.report.model.ReportedStep;
import dev.dispatch.core.report.model.StepOutcome;
import java.util.Optional;

/** A summary in Markdown, as a pull request or the summary of a CI job shows it. */
final class MarkdownRenderer implements ReportRenderer {

  private static final int MAX_ROWS = 500;

  @Override
  public String run(ReportedRun run) {
    StringBuilder text = new StringBuilder();
    String mark = run.passed() ? "✅" : "❌";
    text.append("## ").append(mark).append(' ').append(MarkdownText.inline(run.jobType()));
    text.append(" — ").append(run.status()).append("\n\n");
    run.description().ifPresent(words -> line(MarkdownText.inline(words), text));
    line(run.counts() + run.durationMs().map(Durations::in).orElse(""), text);
    line("Run " + MarkdownText.inline(run.runId()), text);
    steps(run, text);
    run.steps().stream()
        .filter(step -> step.outcome().isBad())
        .forEach(step -> failure(step, text));
    checks(run, text);
    run.ownFailure()
        .ifPresent(failure -> text.append('\n').append(MarkdownText.block(failure.message())));
    return text.toString();
  }

  private static void line(String words, StringBuilder text) {
    text.append(words).append("\n\n");
  }

  private static void steps(ReportedRun run, StringBuilder text) {
    text.append("| | # | Step | Action | Time | Detail |\n");
    text.append("|---|--:|---|---|--:|---|\n");
    run.steps().stream().limit(MAX_ROWS).forEach(step -> row(step, text));
    if (run.steps().size() > MAX_ROWS) {
      text.append("\n… and ").append(run.steps().size() - MAX_ROWS).append(" more steps.\n");
    }
  }

  private static void row(ReportedStep step, StringBuilder text) {
    String detail =
        step.failure().map(ReportedFailure::code).or(step::detail).or(step::reason).orElse("");
    text.append("| ").append(mark(step.outcome()));
    text.append(" | ").append(step.index());
    text.append(" | ").append(MarkdownText.inline(step.id()));
    text.append(step.cleanup() ? " (cleanup)" : "");
    text.append(" | ").append(MarkdownText.inline(step.action()));
    text.append(" | ").append(step.durationMs().map(Durations::words).orElse(""));
    text.append(" | ").append(MarkdownText.inline(Excerpts.cut(detail, 120))).append(" |\n");
  }

  private static String mark(StepOutcome outcome) {
    return switch (outcome) {
      case PASSED -> "✅";
      case FAILED -> "❌";
      case INTERRUPTED -> "💥";
      case SKIPPED, NOT_RUN -> "⏭️";
    };
  }

  private static void failure(ReportedStep step, StringBuilder text) {
    text.append("\n### Step ").append(step.index()).append(' ');
    text.append(MarkdownText.inline(step.id())).append("\n\n");
    text.append(MarkdownText.block(FailureText.block(step, FailureText.of(step))));
  }

  private static void checks(ReportedRun run, StringBuilder text) {
    if (run.checks().isEmpty()) {
      return;
    }
    text.append("\n| | Check | Reason |\n|---|---|---|\n");
    for (ReportedCheck check : run.checks()) {
      text.append("| ").append(check.passed() ? "✅" : "❌");
      text.append(" | ").append(MarkdownText.inline(check.name()));
      text.append(" | ").append(MarkdownText.inline(check.reason().orElse(""))).append(" |\n");
    }
  }

  @Override
  public String batch(ReportedBatch batch) {
    StringBuilder text = new StringBuilder();
    String mark = batch.failed() == 0 ? "✅" : "❌";
    text.append("## ").append(mark).append(' ').append(MarkdownText.inline(batch.jobType()));
    text.append(" — ").append(MarkdownText.inline(batch.status())).append("\n\n");
    line(batch.total() + " runs, " + batch.failed() + " failed", text);
    line("Batch " + MarkdownText.inline(batch.batchId()), text);
    text.append("| Figure | Value |\n|---|--:|\n");
    batch
        .figures()
        .forEach(figure ->
            text.append("| ")
                .append(MarkdownText.inline(figure.name()))
                .append(" | ")
                .append(MarkdownText.inline(figure.value()))
                .append(" |\n"));
    failures(batch, text);
    return text.toString();
  }

  private static void failures(ReportedBatch batch, StringBuilder text) {
    if (batch.failed() == 0) {
      return;
    }
    text.append("\n| Run | Status | Step | Why |\n|---|---|---|---|\n");
    batch.runs().stream()
        .filter(run -> !run.passed())
        .limit(MAX_ROWS)
        .forEach(run -> {
          Optional<String> why = run.failure().map(ReportedFailure::message);
          text.append("| ").append(MarkdownText.inline(run.name()));
          text.append(" | ").append(MarkdownText.inline(run.status()));
          text.append(" | ").append(MarkdownText.inline(run.failedStep().orElse("")));
          text.append(" | ").append(MarkdownText.inline(Excerpts.cut(why.orElse(""), 200)));
          text.append(" |\n");
        });
    if (batch.failed() > MAX_ROWS) {
      text.append("\n… and ").append(batch.failed() - MAX_ROWS).append(" more failures.\n");
    }
  }
}
