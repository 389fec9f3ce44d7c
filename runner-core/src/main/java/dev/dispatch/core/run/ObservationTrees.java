package dev.dispatch.core.run;

import dev.dispatch.core.http.Frame;
import dev.dispatch.core.json.JsonValues;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON shapes of observations: the lines of {@code observations.jsonl}. */
final class ObservationTrees {

  private ObservationTrees() {}

  static ObjectNode line(Frame frame, Observation observation) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("stepId", frame.stepId());
    tree.set("item", JsonValues.toTree(frame.item()));
    tree.put("attempt", frame.attempt());
    tree.set("round", JsonValues.toTree(frame.round()));
    switch (observation) {
      case Observation.ClockRead read -> tree.put("clock", read.time().toString());
      case Observation.Elapsed elapsed -> tree.put("elapsedMs", elapsed.millis());
      case Observation.ValuesSet set -> tree.set("runValues", JsonValues.toTree(set.values()));
      case Observation.JobEnded ended -> job(tree.putObject("job"), ended);
      case Observation.MemoryAnswered answered -> memory(tree.putObject("memory"), answered);
    }
    return tree;
  }

  private static void job(ObjectNode tree, Observation.JobEnded ended) {
    tree.put("job", ended.job());
    tree.set("inputs", JsonValues.toTree(ended.inputs()));
    tree.put("runId", ended.run().runId());
    tree.put("jobType", ended.run().jobType());
    tree.put("status", ended.run().status().name());
    tree.put("fingerprint", ended.fingerprint());
    tree.set("outputs", ended.outputs());
    tree.put("mayHaveBeenDone", ended.mayHaveBeenDone());
    tree.set("failure", RunTrees.failure(ended.failure()));
  }

  private static void memory(ObjectNode tree, Observation.MemoryAnswered answered) {
    tree.set("operation", JsonValues.toTree(answered.operation()));
    tree.set("namespace", JsonValues.toTree(answered.namespace()));
    tree.set("key", JsonValues.toTree(answered.key()));
    tree.set("value", answered.value());
    tree.set("failure", RunTrees.failure(answered.failure()));
  }
}
