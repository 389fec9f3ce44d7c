package dev.dispatch.core.job;

import dev.dispatch.api.schema.Format;
import dev.dispatch.core.expression.DataPath;
import dev.dispatch.core.module.ActionDescriptor;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.module.ResolvedAction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A job beside what is known of its actions; what the checks read.
 *
 * @param job the job
 * @param steps its steps with their places
 * @param actions the actions that are known, by key
 * @param modules where further actions are found
 */
record JobOutline(
    JobDocument job,
    List<PlacedStep> steps,
    Map<String, ActionDescriptor> actions,
    ModuleRegistry modules) {

  static JobOutline of(JobDocument job, ModuleRegistry modules) {
    Map<String, ActionDescriptor> actions = new HashMap<>();
    for (PlacedStep step : job.steps()) {
      String key = step.step().action();
      modules.find(key).map(ResolvedAction::action).ifPresent(action -> actions.put(key, action));
    }
    return new JobOutline(job, job.steps(), actions, modules);
  }

  Optional<ActionDescriptor> action(PlacedStep step) {
    return Optional.ofNullable(actions.get(step.step().action()));
  }

  /** Returns the action that a step's credential is for: its own, or the one that it calls. */
  Optional<ActionDescriptor> credentialed(PlacedStep step) {
    return action(step)
        .map(action ->
            action.credentialSchema().isPresent() ? action : called(step, action).orElse(action));
  }

  private Optional<ActionDescriptor> called(PlacedStep step, ActionDescriptor action) {
    JsonNode fields = action.inputSchema().path("properties");
    return step.step().payload().entrySet().stream()
        .filter(field -> isActionKey(fields.path(field.getKey())) && field.getValue().isString())
        .findFirst()
        .flatMap(field -> modules.find(field.getValue().stringValue()))
        .map(ResolvedAction::action);
  }

  private static boolean isActionKey(JsonNode field) {
    return field.path("format").asString("").equals(Format.ACTION_KEY);
  }

  /** Returns why a path into a step's response can never be there, or empty. */
  Optional<DeclaredPaths.Refusal> responseProblem(PlacedStep step, DataPath path) {
    return action(step).flatMap(action -> DeclaredPaths.response(step, action, path));
  }

  /** Returns why a path into a step's exports can never be there, or empty. */
  Optional<DeclaredPaths.Refusal> exportsProblem(PlacedStep step, DataPath path) {
    return action(step).flatMap(action -> DeclaredPaths.exports(step, action, path));
  }

  /** Returns the step of an id; the first one where an id is used twice. */
  Optional<PlacedStep> step(String id) {
    return steps.stream().filter(step -> step.id().equals(id)).findFirst();
  }

  List<String> stepIds() {
    return steps.stream().map(PlacedStep::id).toList();
  }
}
