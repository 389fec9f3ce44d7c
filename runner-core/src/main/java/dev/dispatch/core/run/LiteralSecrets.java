package dev.dispatch.core.run;

import dev.dispatch.core.secret.SecretNames;
import dev.dispatch.core.secret.SecretRegistry;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Masks the secrets that stand literally in a job, and leaves references and credential bindings as
 * they are, so that the copy can be run again.
 */
public final class LiteralSecrets {

  private final Consumer<Map.Entry<String, JsonNode>> found;

  private LiteralSecrets(Consumer<Map.Entry<String, JsonNode>> found) {
    this.found = found;
  }

  /** Makes the literal secrets of a job known by the names that stand for them in its copy. */
  static void register(JsonNode job, SecretRegistry secrets) {
    into(secrets).search(job);
  }

  /** Makes the literal secrets among payloads known, whatever stands around them. */
  public static void registerPayloads(JsonNode payloads, SecretRegistry secrets) {
    into(secrets).below(payloads);
  }

  private static LiteralSecrets into(SecretRegistry secrets) {
    return new LiteralSecrets(
        field -> secrets.registerLiteral(name(field.getKey()), field.getValue().stringValue()));
  }

  /** Returns a copy of the job with literal secrets masked by the name of their field. */
  public static JsonNode masked(JsonNode job) {
    JsonNode copy = job.deepCopy();
    new LiteralSecrets(field ->
        field.setValue(
            JsonNodeFactory.instance.stringNode("[secret:" + name(field.getKey()) + "]")))
        .search(copy);
    return copy;
  }

  private static String name(String field) {
    return "literal." + field;
  }

  private void search(JsonNode job) {
    below(job.path("http"));
    below(job.path("metadata"));
    for (String steps : List.of("steps", "cleanup")) {
      job.path("scenario").path(steps).forEach(step -> below(step.path("payload")));
    }
  }

  // No switch over types where every run comes by: no start-up cache holds one.
  private void below(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.properties().forEach(this::field);
    } else if (node instanceof ArrayNode array) { // a scalar has no name of its own
      array.forEach(this::below);
    }
  }

  private void field(Map.Entry<String, JsonNode> field) {
    JsonNode value = field.getValue();
    if (value.isString() && isLiteralSecret(field.getKey(), value.stringValue())) {
      found.accept(field);
    } else {
      below(value);
    }
  }

  private static boolean isLiteralSecret(String name, String value) {
    return SecretNames.looksSecret(name) && !value.isEmpty() && !value.contains("${");
  }
}
