package dev.dispatch.core.operation.plan;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.Effect;
import dev.dispatch.core.job.JobDocument;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.operation.plan.JobPlan.MemoryLine;
import dev.dispatch.core.operation.plan.JobPlan.StepLine;
import dev.dispatch.core.run.RunPorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The durable memory that a job declares to need, and that its steps read and write. */
final class MemoryUsed {

  private final JobDocument job;
  private final RunPorts ports;
  private final List<MemoryLine> lines = new ArrayList<>();

  MemoryUsed(JobDocument job, RunPorts ports) {
    this.job = job;
    this.ports = ports;
  }

  List<MemoryLine> lines(List<StepLine> steps) {
    job.memoryNeeds().forEach(key -> add(key, "read", "dependencies.memory"));
    for (StepLine step : steps) {
      if (step.effects().contains(Effect.READS_MEMORY)) {
        add(key(step), "read", step.id());
      }
      if (step.effects().contains(Effect.WRITES_MEMORY)) {
        add(key(step), "write", step.id());
      }
    }
    return List.copyOf(lines);
  }

  private void add(String key, String access, String by) {
    lines.add(new MemoryLine(key, access, by, stored(key)));
  }

  private static String key(StepLine step) {
    JsonNode payload = JsonValues.toTree(step.payload());
    String namespace = text(payload.path("namespace"));
    for (String field : List.of("key", "keys", "prefix")) {
      if (payload.has(field)) {
        return namespace + "." + text(payload.path(field));
      }
    }
    return namespace + ".*";
  }

  private static String text(JsonNode node) {
    return node.isString()
        ? node.stringValue()
        : node.isMissingNode() ? "*" : JsonText.compact(node);
  }

  private Optional<Boolean> stored(String key) {
    int dot = key.indexOf('.');
    String path = key.substring(dot + 1);
    if (key.contains("${") || path.endsWith("*") || path.startsWith("[")) {
      return Optional.empty();
    }
    try {
      return Optional.of(ports.memory().recall(key.substring(0, dot), path).found());
    } catch (DispatchException unreadable) {
      return Optional.empty();
    }
  }
}
