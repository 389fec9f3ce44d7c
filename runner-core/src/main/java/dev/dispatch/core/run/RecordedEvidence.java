package dev.dispatch.core.run;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes the evidence for checks from a run directory, the same as the engine makes it live. */
public final class RecordedEvidence {

  private RecordedEvidence() {}

  /** Returns what is known of a recorded run. */
  public static RunEvidence of(RunRecord run) {
    List<JsonNode> steps = run.steps();
    return new RunEvidence(
        run.status(),
        run.summary().isPresent(),
        run.resolution().isPresent(),
        failed(steps),
        document(run, steps),
        run.calls().stream().map(RecordedEvidence::call).toList());
  }

  private static List<String> failed(List<JsonNode> steps) {
    List<String> failed = new ArrayList<>();
    for (JsonNode step : steps) {
      if (step.path("status").asString("").equals(StepStatus.FAILED.name())) {
        failed.add(step.path("stepId").asString(""));
      }
    }
    return failed;
  }

  private static ObjectNode document(RunRecord run, List<JsonNode> steps) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.set("input", run.inputs().orElseGet(JsonNodeFactory.instance::objectNode));
    document.set("run", runValues(run));
    ObjectNode byStep = document.putObject("step");
    for (JsonNode step : steps) {
      ObjectNode outcome = byStep.putObject(step.path("stepId").asString(""));
      outcome.set("status", step.path("status"));
      outcome.set("response", step.path("response"));
      outcome.set("exports", step.path("exports"));
    }
    return document;
  }

  private static ObjectNode runValues(RunRecord run) {
    ObjectNode values = JsonNodeFactory.instance.objectNode();
    run.meta()
        .ifPresent(meta -> {
          values.set("runId", meta.path("runId"));
          values.set("startedAt", meta.path("startedAt"));
          values.set("cliVersion", meta.path("cliVersion"));
        });
    run.summary()
        .map(summary -> summary.path("outputs"))
        .filter(JsonNode::isObject)
        .ifPresent(outputs -> values.setAll((ObjectNode) outputs));
    return values;
  }

  private static RunEvidence.Call call(JsonNode line) {
    return new RunEvidence.Call(
        line.path("index").asInt(0),
        line.path("stepId").asString(""),
        line.path("name").asString(""),
        line.path("status").asInt(0),
        line.path("durationMs").asLong(0));
  }
}
