package dev.dispatch.core.run;

import dev.dispatch.core.expression.ConditionGroup;
import dev.dispatch.core.expression.Reference;
import dev.dispatch.core.expression.Scope;
import dev.dispatch.core.workspace.Environment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private final RunValues run = new RunValues();

  RunScope(Environment environment, ObjectNode inputs) {
    this.environment = environment;
    this.inputs = inputs;
  }

  /** Returns the tree behind {@code ${run.*}} as it is now; nobody changes it. */
  synchronized ObjectNode run() {
    return run.shared();
  }

  /** Sets the values that a run starts with. */
  synchronized void start(ObjectNode values) {
    run.start(values);
  }

  /** Sets values of the run, replacing what was there. */
  synchronized void set(Map<String, JsonNode> values) {
    run.set(values);
  }

  /** Captures from the outcome of a step, {@code {response, exports}}. */
  synchronized void capture(String stepId, List<Capture> captures, ObjectNode outcome) {
    run.capture(stepId, captures, outcome);
  }

  synchronized void add(StepResult result) {
    steps.put(result.step().id(), result);
  }

  @Override
  public synchronized Optional<JsonNode> find(Reference reference) {
    // No switch over types where every run comes by: no start-up cache holds one.
    if (reference instanceof Reference.Env env) {
      return environment.find(env.name()).map(JsonNodeFactory.instance::stringNode);
    }
    if (reference instanceof Reference.Input input) {
      return input.path().find(inputs);
    }
    if (reference instanceof Reference.Run value) {
      return handedOut(value.path().find(run.current()));
    }
    if (reference instanceof Reference.RunJsonPath path) {
      return handedOut(path.expression().select(run.current()).value());
    }
    return ofStep(reference); // items and their places are known inside forEach alone
  }

  private Optional<JsonNode> ofStep(Reference reference) {
    if (reference instanceof Reference.StepResponse step) {
      return response(step.stepId()).flatMap(step.path()::find);
    }
    if (reference instanceof Reference.StepExports step) {
      return exports(step.stepId()).flatMap(step.path()::find);
    }
    if (reference instanceof Reference.StepJsonPath step) {
      return response(step.stepId()).flatMap(tree -> step.expression().select(tree).value());
    }
    return Optional.empty();
  }

  private Optional<JsonNode> handedOut(Optional<JsonNode> value) {
    if (value.filter(JsonNode::isContainer).isPresent()) {
      run.shared();
    }
    return value;
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

  /**
   * Returns whether the conditions hold of the run as it is now; only what they read is looked up.
   */
  synchronized boolean holds(StepForm.Conditions when) {
    ConditionGroup group = when.in(this);
    return group.evaluate(document(run.current(), when.steps().orElse(steps.keySet()))).matched();
  }

  /** Returns the tree that {@code verification.expect} is evaluated on. */
  synchronized ObjectNode document() {
    return document(run.shared(), steps.keySet());
  }

  private ObjectNode document(ObjectNode values, Set<String> ids) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.set("input", inputs);
    document.set("run", values);
    ObjectNode byStep = document.putObject("step");
    ids.stream().filter(steps::containsKey).forEach(id -> byStep.set(id, outcome(steps.get(id))));
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
