package dev.dispatch.core.run;

import dev.dispatch.core.expression.RuleOutcome;
import dev.dispatch.core.job.defaults.AppliedDefault;
import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.module.ModuleDescriptor;
import dev.dispatch.core.module.ResolvedAction;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON shapes of a run directory's files. Nothing here holds a time or a path of the host. */
final class RunTrees {

  /** The member of the resolution that tells the defaults of actions. */
  static final String DEFAULTS = "defaults";

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private RunTrees() {}

  static ObjectNode step(StepResult result) {
    ObjectNode tree = NODES.objectNode();
    tree.put("index", result.step().index());
    tree.put("stepId", result.step().id());
    tree.put("action", result.step().step().action());
    tree.put("cleanup", result.step().cleanup());
    tree.put("status", result.status().name());
    tree.set("reason", JsonValues.toTree(result.reason()));
    tree.put("attempts", result.attempts());
    tree.set("failedAttempts", JsonValues.toTree(result.failedAttempts()));
    tree.set("items", JsonValues.toTree(result.items()));
    tree.set("detail", JsonValues.toTree(result.detail()));
    tree.set("response", result.response());
    tree.set("exports", result.exports());
    ArrayNode expectations = tree.putArray("expectations");
    result.expectations().forEach(outcome -> expectations.add(rule(outcome)));
    tree.set("error", failure(result.failure()));
    return tree;
  }

  private static ObjectNode rule(RuleOutcome outcome) {
    ObjectNode tree = NODES.objectNode();
    tree.put("path", outcome.path());
    tree.put("op", outcome.op());
    tree.set("expected", outcome.expected());
    tree.set("actual", outcome.actual().orElse(NullNode.instance));
    tree.put("found", outcome.actual().isPresent());
    tree.put("passed", outcome.passed());
    return tree;
  }

  static JsonNode failure(Optional<StepFailure> failure) {
    return failure.map(JsonValues::toTree).orElse(NullNode.instance);
  }

  static ObjectNode resolution(RunPlan plan) {
    UsedModules used = UsedModules.of(plan);
    ObjectNode tree = NODES.objectNode();
    ArrayNode modules = tree.putArray("modules");
    used.modules().forEach(module -> modules.add(module(module, used.digest(module))));
    ArrayNode steps = tree.putArray("steps");
    for (int i = 0; i < plan.actions().size(); i++) {
      steps.add(stepResolution(plan.job().steps().get(i).id(), plan.actions().get(i)));
    }
    ObjectNode defaults = tree.putObject(DEFAULTS);
    defaults.set("actions", plan.defaults());
    ArrayNode applied = defaults.putArray("applied");
    plan.job().applied().forEach(one -> applied.add(applied(one)));
    return tree;
  }

  // The value stands in the job at the pointer.
  private static ObjectNode applied(AppliedDefault one) {
    ObjectNode tree = NODES.objectNode();
    tree.put("stepId", one.step());
    tree.put("action", one.action());
    tree.put("field", one.field());
    tree.put("pointer", one.pointer());
    return tree;
  }

  private static ObjectNode module(ModuleDescriptor module, Optional<String> digest) {
    ObjectNode tree = NODES.objectNode();
    tree.put("name", module.name());
    tree.put("version", module.version());
    tree.set("layer", JsonValues.toTree(module.layer()));
    tree.put("source", module.source());
    tree.set("digest", JsonValues.toTree(digest));
    module.origin().ifPresent(origin -> tree.set("origin", JsonValues.toTree(origin)));
    return tree;
  }

  private static ObjectNode stepResolution(String stepId, ResolvedAction action) {
    ObjectNode tree = NODES.objectNode();
    tree.put("stepId", stepId);
    tree.put("action", action.action().key());
    tree.put("module", action.module().name());
    tree.put("version", action.module().version());
    tree.set("layer", JsonValues.toTree(action.module().layer()));
    return tree;
  }

  /** Returns the job with every payload that was resolved in the place of the one written. */
  static ObjectNode resolvedCase(RunPlan plan, List<StepResult> results) {
    ObjectNode tree = (ObjectNode) plan.job().tree().deepCopy();
    if (tree.has("http")) {
      tree.set("http", plan.http());
    }
    for (StepResult result : outsideIn(results)) {
      result
          .payload()
          .ifPresent(
              payload -> ((ObjectNode) tree.at(result.step().pointer())).set("payload", payload));
    }
    return tree;
  }

  // What stands within a step goes into what is written for that step.
  private static List<StepResult> outsideIn(List<StepResult> results) {
    return results.stream().sorted(StepResult.IN_ORDER).toList();
  }

  static ObjectNode summary(RunPlan plan, RunResult result) {
    ObjectNode tree = NODES.objectNode();
    tree.put("schemaVersion", 1);
    tree.put("runId", plan.identity().runId());
    tree.put("jobType", plan.job().job().jobType());
    tree.put("status", result.status().name());
    ObjectNode steps = tree.putObject("steps");
    steps.put("total", result.steps().size());
    steps.put("passed", result.count(StepStatus.PASSED));
    steps.put("failed", result.count(StepStatus.FAILED));
    steps.put("skipped", result.count(StepStatus.SKIPPED));
    ObjectNode calls = tree.putObject("calls");
    calls.put("total", result.calls());
    calls.put("failed", result.failedCalls());
    tree.set("failedStep", result.failedStep().map(RunTrees::place).orElse(NullNode.instance));
    tree.set("error", failure(result.failure()));
    ArrayNode checks = tree.putArray("verification");
    result.checks().forEach(check -> checks.add(JsonValues.toTree(check)));
    tree.set("outputs", outputs(result));
    tree.set("children", JsonValues.toTree(result.children()));
    return tree;
  }

  private static JsonNode place(StepResult result) {
    ObjectNode tree = NODES.objectNode();
    tree.put("index", result.step().index());
    tree.put("id", result.step().id());
    tree.put("action", result.step().step().action());
    return tree;
  }

  /** Returns where a run stands in its batch. */
  static ObjectNode batch(BatchPlace place) {
    ObjectNode tree = NODES.objectNode();
    tree.put("batchId", place.batchId());
    tree.put("batchIndex", place.index());
    tree.set("batchCount", count(place));
    tree.put("workerId", place.workerId());
    return tree;
  }

  private static JsonNode count(BatchPlace place) {
    return place.count().isPresent()
        ? NODES.numberNode(place.count().getAsLong())
        : NullNode.instance;
  }

  // What the job captured; the runner's own values are in meta.json.
  static ObjectNode outputs(RunResult result) {
    ObjectNode outputs = result.runValues().deepCopy();
    RunValues.OWN.forEach(outputs::remove);
    return outputs;
  }
}
