package dev.dispatch.core.job.defaults;

import dev.dispatch.core.json.Pointers;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.schema.SchemaPath;
import dev.dispatch.core.secret.Redactor;
import dev.dispatch.core.secret.SecretNames;
import dev.dispatch.core.secret.SecretShapes;
import dev.dispatch.core.workspace.Environment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Finds secrets among what is to be a default: by the name of their field, by the schema, by their
 * look, and because they are known (G-C5).
 */
public final class SecretDefaults {

  /** A shorter value of a variable is equal to others by chance. */
  private static final int SHORTEST = 8;

  private final JsonNode schema;
  private final Environment environment;
  private final Redactor known;
  private final List<Problem> problems = new ArrayList<>();

  /**
   * Creates a search.
   *
   * @param schema of the payload that the defaults are for
   * @param environment variables that are named like secrets hold some
   * @param known finds the secrets that are registered
   */
  public SecretDefaults(JsonNode schema, Environment environment, Redactor known) {
    this.schema = schema;
    this.environment = environment;
    this.known = known;
  }

  /** Returns a problem for each secret, without its value. */
  public List<Problem> problems(JsonNode values) {
    values
        .properties()
        .forEach(field ->
            search(field.getValue(), Pointers.append("", field.getKey()), isSecret(schema, field)));
    return problems;
  }

  private void search(JsonNode value, String pointer, boolean secret) {
    if (value.isContainer()) {
      JsonNode declared = SchemaPath.at(schema, Pointers.segments(pointer));
      value
          .properties()
          .forEach(field ->
              search(
                  field.getValue(),
                  Pointers.append(pointer, field.getKey()),
                  isSecret(declared, field)));
      for (int i = 0; value.isArray() && i < value.size(); i++) {
        search(value.get(i), Pointers.append(pointer, i), secret);
      }
    } else if (value.isString() || value.isNumber()) {
      scalar(value.asString(), pointer, secret);
    }
  }

  private static boolean isSecret(JsonNode declared, Map.Entry<String, JsonNode> field) {
    return SecretNames.looksSecret(field.getKey())
        || declared.path("properties").path(field.getKey()).path("writeOnly").asBoolean(false);
  }

  private void scalar(String text, String pointer, boolean secret) {
    Optional<String> variable = variable(text);
    if (variable.isPresent()) {
      add(
          pointer,
          "is what the environment variable '" + variable.get() + "' holds",
          variable.get());
    } else if (secret && !text.isBlank() && !text.contains("${")) {
      add(pointer, "stands in a field for secrets", "NAME");
    } else if (known.contains(text)) {
      add(pointer, "is a secret", "NAME");
    } else {
      SecretShapes.find(text, (shape, match) -> add(pointer, "looks like " + shape, "NAME"));
    }
  }

  private Optional<String> variable(String text) {
    return text.strip().length() < SHORTEST
        ? Optional.empty()
        : environment.variables().entrySet().stream()
            .filter(variable -> SecretNames.looksSecret(variable.getKey()))
            .filter(variable -> variable.getValue().strip().length() >= SHORTEST)
            .filter(variable -> text.contains(variable.getValue().strip()))
            .map(Map.Entry::getKey)
            .sorted()
            .findFirst();
  }

  private void add(String pointer, String why, String variable) {
    problems.add(
        Problem.at(
            pointer,
            DefaultsError.DEFAULTS_SECRET.name(),
            "The value " + why + "; defaults are kept in the open.",
            "Bind a credential in the job, or write ${env." + variable + "} instead of it."));
  }
}
