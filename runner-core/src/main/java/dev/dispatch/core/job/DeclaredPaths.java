package dev.dispatch.core.job;

import dev.dispatch.core.expression.DataPath;
import dev.dispatch.core.module.ActionDescriptor;
import dev.dispatch.core.problem.NearestName;
import dev.dispatch.core.schema.SchemaPath;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Says whether a path into an action's outcome is ruled out by what the action declares. */
final class DeclaredPaths {

  private DeclaredPaths() {}

  /** Why a path cannot be there. */
  record Refusal(JobError code, String message, String hint) {}

  /** Returns why {@code exports.x} or {@code response.x} can never be there, or empty. */
  static Optional<Refusal> problem(PlacedStep step, ActionDescriptor action, String source) {
    DataPath path = DataPath.parse(source);
    DataPath rest = new DataPath(path.steps().subList(1, path.steps().size()));
    return path.head().orElse("").equals("exports")
        ? exports(step, action, rest)
        : response(step, action, rest);
  }

  /** Returns why a path into a step's exports can never be there, or empty. */
  static Optional<Refusal> exports(PlacedStep step, ActionDescriptor action, DataPath path) {
    return notOfOneItem(step, "exports", leading(path))
        .or(() -> exports(action, names(inItem(step, path))));
  }

  /** Returns why a path into a step's response can never be there, or empty. */
  static Optional<Refusal> response(PlacedStep step, ActionDescriptor action, DataPath path) {
    return notOfOneItem(step, "response", leading(path))
        .or(() -> response(action, names(inItem(step, path))));
  }

  private static List<String> leading(DataPath path) {
    return path.head().stream().toList();
  }

  /** Returns why names into what is an array with forEach, one element an item, lead nowhere. */
  static Optional<Refusal> notOfOneItem(PlacedStep step, String part, List<String> names) {
    return names.stream()
        .findFirst()
        .filter(name -> step.step().forEach().isPresent())
        .map(name ->
            new Refusal(
                part.equals("exports")
                    ? JobError.JOB_EXPORT_UNKNOWN
                    : JobError.JOB_RESPONSE_PATH_UNKNOWN,
                "'" + part + "' of step '" + step.id() + "' is an array, one element an item.",
                "Write "
                    + part
                    + "[0]."
                    + name
                    + " for one item, or a JSONPath for all:"
                    + " in 'capture' and in conditions $."
                    + part
                    + "[*]."
                    + name
                    + "."));
  }

  private static DataPath inItem(PlacedStep step, DataPath path) {
    boolean each = step.step().forEach().isPresent() && !path.steps().isEmpty();
    return each ? new DataPath(path.steps().subList(1, path.steps().size())) : path;
  }

  /** Returns the names that a path starts with, up to its first index. */
  private static List<String> names(DataPath path) {
    return path.steps().stream()
        .takeWhile(DataPath.Name.class::isInstance)
        .map(step -> ((DataPath.Name) step).name())
        .toList();
  }

  /** Returns why names into the exports of one item can never be there, or empty. */
  static Optional<Refusal> exports(ActionDescriptor action, List<String> names) {
    if (action.exportsSchema().isEmpty()) {
      return Optional.of(
          new Refusal(
              JobError.JOB_EXPORT_UNKNOWN,
              "'" + action.key() + "' exports nothing.",
              "Take the value from the response instead."));
    }
    return missing(action.exportsSchema().get(), names)
        .map(gap ->
            new Refusal(
                JobError.JOB_EXPORT_UNKNOWN,
                "'" + action.key() + "' declares no export '" + gap.name() + "'.",
                NearestName.hint(gap.name(), gap.known())));
  }

  /** Returns why names into the response of one item can never be there, or empty. */
  static Optional<Refusal> response(ActionDescriptor action, List<String> names) {
    return action
        .responseSchema()
        .flatMap(schema -> missing(schema, names))
        .map(gap ->
            new Refusal(
                JobError.JOB_RESPONSE_PATH_UNKNOWN,
                "The response of '" + action.key() + "' has no '" + gap.name() + "'.",
                NearestName.hint(gap.name(), gap.known())));
  }

  private record Gap(String name, List<String> known) {}

  // Only a closed object rules a name out; whatever is open or said otherwise may hold it.
  private static Optional<Gap> missing(JsonNode schema, List<String> names) {
    JsonNode at = SchemaPath.target(schema, schema);
    for (String name : names) {
      JsonNode properties = at.path("properties");
      boolean closed =
          at.path("additionalProperties").isBoolean()
              && !at.path("additionalProperties").booleanValue();
      if (!properties.has(name)) {
        return closed
            ? Optional.of(new Gap(name, List.copyOf(properties.propertyNames())))
            : Optional.empty();
      }
      at = SchemaPath.child(schema, at, name);
    }
    return Optional.empty();
  }
}
