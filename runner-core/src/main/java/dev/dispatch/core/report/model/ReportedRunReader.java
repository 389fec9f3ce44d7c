package dev.dispatch.core.report.model;

import dev.dispatch.core.run.RunRecord;
import dev.dispatch.core.run.RunStatus;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Reads a run directory into what reports are made of. A run that was interrupted, or whose files
 * are torn, is read as far as it came.
 */
public final class ReportedRunReader {

  private final RunRecord run;
  private final JsonNode summary;
  private final JsonNode meta;
  private final RunStatus status;
  private final JobPlaces places;
  private final StepStarts starts;

  private ReportedRunReader(RunRecord run, Path root) {
    this.run = run;
    this.summary = run.summary().orElse(MissingNode.getInstance());
    this.meta = run.meta().orElse(MissingNode.getInstance());
    this.status = run.status();
    this.places = JobPlaces.of(run, root);
    this.starts = StepStarts.of(run.activity());
  }

  /**
   * Reads a run.
   *
   * @param root what the names of job files are relative to
   */
  public static ReportedRun read(RunRecord run, Path root) {
    return new ReportedRunReader(run, root.toAbsolutePath().normalize()).read();
  }

  private ReportedRun read() {
    JsonNode job = run.jobCase().orElse(MissingNode.getInstance());
    return new ReportedRun(
        run.files().directory(),
        run.runId(),
        Fields.text(summary, "jobType").or(() -> Fields.text(job, "jobType")).orElse(run.runId()),
        Fields.text(job, "description"),
        status,
        Fields.instant(meta, "startedAt"),
        Fields.number(meta, "durationMs"),
        Fields.text(meta, "cliVersion"),
        steps(job),
        summary.path("verification").valueStream().map(ReportedRunReader::check).toList(),
        run.calls().stream().map(line -> CallReader.read(line, run.files().directory())).toList(),
        Fields.failure(summary.path("error")),
        run.inputs().orElse(MissingNode.getInstance()),
        summary.path("outputs"),
        Fields.text(summary, "fingerprint"));
  }

  private static ReportedCheck check(JsonNode check) {
    return new ReportedCheck(
        Fields.text(check, "name").orElse("check"),
        Fields.text(check, "status").filter("PASS"::equals).isPresent(),
        Fields.text(check, "reason"));
  }

  /** Every step that was planned, and any result beyond the plan, should the plan be unreadable. */
  private List<ReportedStep> steps(JsonNode job) {
    Map<String, ReportedStep> steps = new LinkedHashMap<>();
    PlannedStep.of(job).forEach(planned -> steps.put(planned.id(), withoutResult(planned)));
    for (JsonNode result : run.steps()) {
      String id = Fields.text(result, "stepId").orElse("");
      Optional<ReportedStep> planned = Optional.ofNullable(steps.get(id));
      steps.put(id, withResult(id, result, planned));
    }
    return List.copyOf(steps.values());
  }

  private ReportedStep withoutResult(PlannedStep planned) {
    boolean began = starts.of(planned.id()).isPresent();
    boolean cut = began && status == RunStatus.INTERRUPTED;
    return new ReportedStep(
        planned.index(),
        planned.id(),
        planned.action(),
        planned.description(),
        planned.cleanup(),
        cut ? StepOutcome.INTERRUPTED : StepOutcome.NOT_RUN,
        Optional.of(reason(began)),
        began ? 1 : 0,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        starts.of(planned.id()),
        Optional.empty(),
        MissingNode.getInstance(),
        MissingNode.getInstance(),
        List.of(),
        cut ? Optional.of(ReportedFailure.interruptedStep(planned.id())) : Optional.empty(),
        places.at(planned.pointer()));
  }

  private String reason(boolean began) {
    if (status == RunStatus.RUNNING) {
      return began ? "it is still running" : "the run has not come to it yet";
    }
    return began ? "the run was interrupted in it" : "the run was interrupted before it";
  }

  private ReportedStep withResult(String id, JsonNode result, Optional<ReportedStep> planned) {
    return new ReportedStep(
        result.path("index").asInt(0),
        id,
        Fields.text(result, "action").orElse(""),
        planned.flatMap(ReportedStep::description),
        result.path("cleanup").asBoolean(false),
        outcome(Fields.text(result, "status").orElse("")),
        Fields.text(result, "reason"),
        result.path("attempts").asInt(1),
        result
            .path("failedAttempts")
            .valueStream()
            .flatMap(attempt -> failedTry(attempt).stream())
            .toList(),
        items(result.path("items")),
        Fields.text(result, "detail"),
        starts.of(id),
        Fields.number(meta.path("stepDurationsMs"), id),
        result.path("response"),
        result.path("exports"),
        result.path("expectations").valueStream().map(ReportedRunReader::rule).toList(),
        Fields.failure(result.path("error")),
        planned.map(ReportedStep::place).orElseGet(() -> places.at("/scenario")));
  }

  private static Optional<FailedTry> failedTry(JsonNode attempt) {
    return Fields.failure(attempt.path("failure"))
        .map(failure ->
            new FailedTry(
                Fields.number(attempt, "item").map(Long::intValue),
                attempt.path("attempt").asInt(1),
                Fields.number(attempt, "waitMs").isEmpty(),
                failure));
  }

  private static Optional<ItemOutcomes> items(JsonNode items) {
    return Fields.number(items, "total")
        .map(total ->
            new ItemOutcomes(
                total.intValue(),
                items.path("passed").asInt(0),
                items.path("failed").asInt(0),
                items.path("notRun").asInt(0)));
  }

  private static StepOutcome outcome(String status) {
    return switch (status) {
      case "PASSED" -> StepOutcome.PASSED;
      case "SKIPPED" -> StepOutcome.SKIPPED;
      default -> StepOutcome.FAILED;
    };
  }

  private static ReportedRule rule(JsonNode rule) {
    boolean found = rule.path("found").asBoolean(false);
    return new ReportedRule(
        Fields.text(rule, "path").orElse(""),
        Fields.text(rule, "op").orElse(""),
        rule.path("expected"),
        found ? Optional.of(rule.path("actual")) : Optional.empty(),
        rule.path("passed").asBoolean(false));
  }
}
