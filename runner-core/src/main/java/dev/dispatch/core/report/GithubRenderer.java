package dev.dispatch.core.report;

import dev.dispatch.core.json.VisibleText;
import dev.dispatch.core.report.model.FailureText;
import dev.dispatch.core.report.model.JobPlace;
import dev.dispatch.core.report.model.ReportRenderer;
import dev.dispatch.core.report.model.ReportedBatch;
import dev.dispatch.core.report.model.ReportedFailure;
import dev.dispatch.core.report.model.ReportedRun;
import dev.dispatch.core.report.model.ReportedStep;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Workflow commands of GitHub Actions: what failed becomes an annotation at its step's line in the
 * job file.
 */
final class GithubRenderer implements ReportRenderer {

  @Override
  public String run(ReportedRun run) {
    StringBuilder commands = new StringBuilder();
    run.steps().stream()
        .filter(step -> step.outcome().isBad())
        .forEach(step ->
            commands.append(
                error(
                    Optional.of(step.place()),
                    run.jobType() + ": step " + step.id(),
                    FailureText.block(step, FailureText.of(step)))));
    run.checks().stream()
        .filter(check -> !check.passed())
        .forEach(check ->
            commands.append(
                error(
                    verification(run),
                    run.jobType() + ": " + check.name(),
                    FailureText.of(check).message())));
    run.ownFailure()
        .ifPresent(
            failure -> commands.append(error(Optional.empty(), run.jobType(), failure.message())));
    return commands.isEmpty() ? notice(run.jobType(), run.counts()) : commands.toString();
  }

  // The checks stand in the file that the steps stand in.
  private static Optional<JobPlace> verification(ReportedRun run) {
    return run.steps().stream()
        .findFirst()
        .map(ReportedStep::place)
        .map(place -> new JobPlace(place.file(), "/verification", Optional.empty()));
  }

  @Override
  public String batch(ReportedBatch batch) {
    String failures =
        batch.runs().stream()
            .filter(run -> !run.passed())
            .map(run ->
                error(
                    Optional.empty(),
                    batch.jobType() + ": " + run.name(),
                    run.failure().map(ReportedFailure::message).orElse(run.status())))
            .collect(Collectors.joining());
    return failures.isEmpty() ? notice(batch.jobType(), batch.total() + " runs passed") : failures;
  }

  private static String error(Optional<JobPlace> place, String title, String message) {
    String at = place.map(GithubRenderer::at).orElse("");
    return "::error " + at + "title=" + property(title) + "::" + content(message.strip()) + "\n";
  }

  private static String at(JobPlace place) {
    String file = place.file().map(name -> "file=" + property(name) + ",").orElse("");
    return file.isEmpty()
        ? ""
        : file
            + place
                .position()
                .map(at -> "line=" + at.line() + ",col=" + at.column() + ",")
                .orElse("");
  }

  private static String notice(String title, String message) {
    return "::notice title=" + property(title) + "::" + content(message) + "\n";
  }

  // A line break that is not escaped would let a server's text begin a command of its own.
  private static String content(String text) {
    return VisibleText.block(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return content(text).replace(":", "%3A").replace(",", "%2C");
  }
}
