package dev.dispatch.core.run;

import dev.dispatch.core.expression.Reference;
import dev.dispatch.core.expression.Scope;
import dev.dispatch.core.workspace.Environment;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What placeholders and conditions can see while a run goes on.
 *
 * <p>Safe for use by many threads: what it hands out is never changed afterwards.
 */
final class RunScope implements Scope {

  private final Environment environment;
  private final ObjectNode inputs;
  private final Map<String, StepResult> steps = new LinkedHashMap<>();
  private ObjectNode run = JsonNodeFactory.instance.objectNode();

  RunScope(Environment environment, ObjectNode inputs) {
    this.environment = environment;
    this.inputs = inputs;
  }

  /** Returns the tree behind {@code ${run.*}} as it is now; nobody changes it. */
  synchronized ObjectNode run() {
    return run;
  }

  /** Sets the values that a run starts with. */
  synchronized void start(ObjectNode values) {
    run = values;
  }

  /** Sets values of the run, replacing what was there. */
  synchronized void set(Map<String, JsonNode> values) {
    run = new RunValues(run).set(values);
  }

  /** Captures from the outcome of a step, {@code {response, exports}}. */
  synchronized void capture(String stepId, Map<String, String> captures, ObjectNode outcome) {
    run = new RunValues(run).capture(stepId, captures, outcome);
  }

  synchronized void add(StepResult result) {
    steps.put(result.step().id(), result);
  }

  @Override
  public synchronized Optional<JsonNode> find(Reference reference) {
    return switch (reference) {
      case Reference.Env env ->
          environment.find(env.name()).map(JsonNodeFactory.instance::stringNode);
      case Reference.Input input -> input.path().find(inputs);
      case Reference.Run value -> value.path().find(run);
      case Reference.RunJsonPath path -> path.expression().select(run).value();
      case Reference.StepResponse step -> response(step.stepId()).flatMap(step.path()::find);
      case Reference.StepExports step -> exports(step.stepId()).flatMap(step.path()::find);
      case Reference.StepJsonPath step ->
          response(step.stepId()).flatMap(tree -> step.expression().select(tree).value());
      case Reference.Item item -> Optional.empty(); // only inside forEach
      case Reference.Index index -> Optional.empty();
    };
  }

  private Optional<JsonNode> response(String stepId) {
    return ran(stepId).map(StepResult::response);
  }

  private Optional<JsonNode> exports(String stepId) {
    return ran(stepId).map(StepResult::exports);
  }

  private Optional<StepResult> ran(String stepId) {
    return Optional.ofNullable(steps.get(stepId))
        .filter(result -> result.status() == StepStatus.PASSED);
  }

  /** Returns the tree that {@code when} and {@code verification.expect} are evaluated on. */
  synchronized ObjectNode document() {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.set("input", inputs);
    document.set("run", run);
    ObjectNode byStep = document.putObject("step");
    steps.forEach((id, result) -> byStep.set(id, outcome(result)));
    return document;
  }

  private static ObjectNode outcome(StepResult result) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("status", result.status().name());
    boolean ran = result.status() != StepStatus.SKIPPED;
    tree.set("response", ran ? result.response() : NullNode.instance);
    tree.set("exports", ran ? result.exports() : NullNode.instance);
    return tree;
  }
}
