package dev.dispatch.core.run;

import dev.dispatch.core.expression.ConditionGroup;
import dev.dispatch.core.expression.ConditionReads;
import dev.dispatch.core.expression.Interpolation;
import dev.dispatch.core.expression.Scope;
import dev.dispatch.core.job.JobConditionFiles;
import dev.dispatch.core.job.NestedSteps;
import dev.dispatch.core.job.PlacedStep;
import dev.dispatch.core.module.ActionDescriptor;
import dev.dispatch.core.schema.SchemaDefaults;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A step as far as it is the same in every run of a plan: what is parsed, and what no placeholder
 * changes, is worked out once and kept for the other runs of a batch.
 */
final class StepForm {

  private final PlacedStep step;
  private final ActionDescriptor action;
  private final Path folder;
  private final ObjectNode payload;
  private final boolean changes;
  private final List<Capture> captures;
  private final Optional<Conditions> when;
  private final Optional<Conditions> expect;
  private volatile Optional<JsonNode> ready = Optional.empty();
  private volatile boolean valid;

  StepForm(PlacedStep step, ActionDescriptor action, Path folder) {
    this.step = step;
    this.action = action;
    this.folder = folder;
    this.payload = JsonNodeFactory.instance.objectNode().setAll(step.step().payload());
    this.changes = NestedSteps.isIn(step.step()) || Interpolation.hasTemplates(payload);
    this.captures = Capture.all(step.step().capture());
    this.when = step.step().when().map(group -> new Conditions(group, step.pointer() + "/when"));
    this.expect =
        step.step().expect().map(group -> new Conditions(group, step.pointer() + "/expect"));
  }

  List<Capture> captures() {
    return captures;
  }

  Optional<Conditions> when() {
    return when;
  }

  Optional<Conditions> expect() {
    return expect;
  }

  /** Returns the payload with its placeholders replaced and the defaults of the action. */
  JsonNode payload(Scope scope) {
    if (changes) {
      return resolved(scope);
    }
    if (ready.isEmpty()) {
      ready = Optional.of(SchemaDefaults.apply(action.inputSchema(), payload));
    }
    return ready.get();
  }

  private JsonNode resolved(Scope scope) {
    ObjectNode written = payload.objectNode().setAll(payload);
    Optional<JsonNode> branches = NestedSteps.takeFrom(written, step.step());
    JsonNode resolved = Interpolation.resolve(written, scope, step.pointer() + "/payload");
    branches.ifPresent(steps -> NestedSteps.putBack((ObjectNode) resolved, steps));
    return SchemaDefaults.apply(action.inputSchema(), resolved);
  }

  /** Returns whether a payload is known to fit the schema: the one that is the same in each run. */
  @SuppressWarnings("ReferenceEquality")
  boolean isValid(JsonNode of) {
    return valid && ready.isPresent() && ready.get() == of;
  }

  /** Notes that a payload fits the schema. */
  @SuppressWarnings("ReferenceEquality")
  void fits(JsonNode one) {
    if (ready.isPresent() && ready.get() == one) {
      valid = true;
    }
  }

  /** The conditions of a step. */
  final class Conditions {

    private final JsonNode group;
    private final String pointer;
    private final boolean changing;
    private final boolean timed;
    private volatile Optional<ConditionGroup> parsed = Optional.empty();

    private Conditions(JsonNode group, String pointer) {
      this.group = group;
      this.pointer = pointer;
      // A file may have been written by an earlier step of this very run.
      this.changing =
          Interpolation.hasTemplates(group)
              || mentions(group, "_file")
              || mentions(group, "_schema");
      this.timed = mentions(group, "durationMs");
    }

    /** Returns whether they read how long the step took. */
    boolean areTimed() {
      return timed;
    }

    ConditionGroup in(Scope scope) {
      if (changing) {
        return parse(Interpolation.resolve(group, scope, pointer));
      }
      if (parsed.isEmpty()) {
        parsed = Optional.of(parse(group));
      }
      return parsed.get();
    }

    /** Returns the steps whose outcome they read; empty where that may be any. */
    Optional<Set<String>> steps() {
      return ConditionReads.below("step", group);
    }

    private ConditionGroup parse(JsonNode resolved) {
      return ConditionGroup.parse(resolved, pointer, new JobConditionFiles(folder));
    }

    private static boolean mentions(JsonNode node, String word) {
      return node.isContainer()
          ? node.valueStream().anyMatch(child -> mentions(child, word))
          : node.isString() && node.stringValue().contains(word);
    }
  }
}
