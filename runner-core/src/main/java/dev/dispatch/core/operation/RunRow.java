package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Description;
import dev.dispatch.core.run.RunRecord;
import dev.dispatch.core.run.RunStatus;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A recorded run in one line. */
public record RunRow(
    @Description("The run's id.") String runId,
    @Description("The job's type; empty where the record is too short to say.")
        Optional<String> jobType,
    @Description("SUCCESS, FAILED, CANCELLED, INTERRUPTED or RUNNING.") RunStatus status,
    @Description("When it started, ISO 8601.") Optional<String> startedAt,
    @Description("How long it took, in milliseconds.") Optional<Long> durationMs,
    @Description("The run's folder.") String runDir) {

  static RunRow of(RunRecord run) {
    Optional<JsonNode> meta = run.meta();
    return new RunRow(
        run.runId(),
        jobType(run),
        run.status(),
        text(meta, "startedAt"),
        meta.map(tree -> tree.path("durationMs")).filter(JsonNode::isNumber).map(JsonNode::asLong),
        run.files().directory().toString());
  }

  // A run that was killed has no summary, but the job it was given.
  private static Optional<String> jobType(RunRecord run) {
    return text(run.summary(), "jobType").or(() -> text(run.jobCase(), "jobType"));
  }

  private static Optional<String> text(Optional<JsonNode> tree, String field) {
    return tree.map(node -> node.path(field)).filter(JsonNode::isString).map(JsonNode::stringValue);
  }
}
