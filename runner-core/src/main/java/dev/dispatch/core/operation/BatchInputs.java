package dev.dispatch.core.operation;

import dev.dispatch.core.job.GivenInputs;
import dev.dispatch.core.job.InputResolver;
import dev.dispatch.core.job.JobDocument;
import dev.dispatch.core.secret.SecretRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The inputs that all runs of a batch get, apart by whether they may be written down.
 *
 * @param plain those that are no secret, by name
 * @param secretNames the names of the others
 */
record BatchInputs(ObjectNode plain, List<String> secretNames) {

  /** Returns what can be said of the inputs before the rows add theirs. */
  static BatchInputs of(JobDocument job, GivenInputs given) {
    ObjectNode values = InputResolver.resolve(job, given, new SecretRegistry()).values();
    ObjectNode plain = JsonNodeFactory.instance.objectNode();
    List<String> secret = new ArrayList<>();
    for (Map.Entry<String, JsonNode> value : values.properties()) {
      if (job.isSecretInput(value.getKey())) {
        secret.add(value.getKey());
      } else {
        plain.set(value.getKey(), value.getValue());
      }
    }
    return new BatchInputs(plain, List.copyOf(secret));
  }
}
