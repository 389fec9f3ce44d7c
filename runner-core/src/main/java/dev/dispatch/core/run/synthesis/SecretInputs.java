package dev.dispatch.core.run.synthesis;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Makes secret inputs of the masks that are left in a job, so that it can be run again. */
final class SecretInputs {

  private static final Pattern MASK = Pattern.compile("\\[secret:([^\\[\\]]+)\\]");

  private final ObjectNode declarations;
  private final Map<String, String> inputs = new LinkedHashMap<>();

  /**
   * Creates it.
   *
   * @param declarations the job's inputs, which are added to
   */
  SecretInputs(ObjectNode declarations) {
    this.declarations = declarations;
  }

  /** Replaces the masks below a node. */
  void replace(JsonNode node) {
    switch (node) {
      case ObjectNode object -> object.properties().forEach(this::replace);
      case ArrayNode array -> {
        for (int i = 0; i < array.size(); i++) {
          int place = i;
          replaced(array.get(i)).ifPresent(text -> array.set(place, text));
          replace(array.get(i));
        }
      }
      default -> {} // a scalar was looked at by what holds it
    }
  }

  private void replace(Map.Entry<String, JsonNode> member) {
    replaced(member.getValue()).ifPresent(member::setValue);
    replace(member.getValue());
  }

  private Optional<JsonNode> replaced(JsonNode value) {
    if (!value.isString() || !ValueShapes.isMask(value.stringValue())) {
      return Optional.empty();
    }
    Matcher mask = MASK.matcher(value.stringValue());
    return Optional.of(
        StringNode.valueOf(
            mask.replaceAll(
                found -> Matcher.quoteReplacement("${input." + input(found.group(1)) + "}"))));
  }

  private String input(String secret) {
    return inputs.computeIfAbsent(secret, this::declare);
  }

  private String declare(String secret) {
    String last = secret.substring(secret.lastIndexOf('.') + 1).replaceAll("[^A-Za-z0-9_]", "_");
    String plain = last.matches("[A-Za-z].*") ? last : "secret_" + last;
    String name = plain;
    for (int n = 2; declarations.has(name) && !isSecret(name, secret); n++) {
      name = plain + n;
    }
    if (!declarations.has(name)) {
      declarations
          .putObject(name)
          .put("type", "string")
          .put("secret", true)
          .put("required", true)
          .put("description", "In the run it was " + secret + ".");
    }
    return name;
  }

  /** The mask of a secret input names the input. */
  private boolean isSecret(String name, String secret) {
    return secret.equals("input." + name);
  }
}
