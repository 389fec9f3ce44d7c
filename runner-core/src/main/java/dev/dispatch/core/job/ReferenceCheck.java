package dev.dispatch.core.job;

import dev.dispatch.core.expression.ExpressionError;
import dev.dispatch.core.expression.Interpolation;
import dev.dispatch.core.expression.Located;
import dev.dispatch.core.expression.Reference;
import dev.dispatch.core.problem.NearestName;
import dev.dispatch.core.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Every placeholder refers to something that can be there when it is resolved. */
final class ReferenceCheck {

  private final JobOutline outline;
  private final RunNames runNames;
  private final List<Problem> problems = new ArrayList<>();

  private ReferenceCheck(JobOutline outline) {
    this.outline = outline;
    this.runNames = new RunNames(outline);
  }

  static List<Problem> problems(JobOutline outline) {
    ReferenceCheck check = new ReferenceCheck(outline);
    check.http(outline.job().tree().path("http"));
    outline.steps().forEach(check::step);
    return check.problems;
  }

  private void http(JsonNode http) {
    for (Located located : Interpolation.placeholders(http, "/http")) {
      http(located, located.placeholder().reference());
    }
  }

  // No switch over types where every job comes by: no start-up cache holds one.
  private void http(Located located, Reference reference) {
    if (reference instanceof Reference.Input input) {
      input(located, input);
    } else if (reference instanceof Reference.Item item && !item.name().equals("item")) {
      unknown(located, item.name(), List.of());
    } else if (!(reference instanceof Reference.Env)) { // that is looked up in preflight
      add(
          located,
          JobError.JOB_REFERENCE_NOT_ALLOWED,
          "'"
              + located.placeholder().text()
              + "' cannot be used in 'http', which is resolved before the first step.",
          "Use env or input here.");
    }
  }

  private void step(PlacedStep step) {
    JsonNode written = outline.job().written(step);
    for (String field : List.of("payload", "when", "forEach", "expect")) {
      Interpolation.placeholders(written.path(field), step.pointer() + "/" + field)
          .forEach(located -> reference(step, field, located));
    }
  }

  // Variables are looked up in preflight; a query on the run may match nothing.
  private void reference(PlacedStep step, String field, Located located) {
    Reference reference = located.placeholder().reference();
    if (reference instanceof Reference.Input input) {
      input(located, input);
    } else if (reference instanceof Reference.Run run) {
      run(step, located, run.path().head());
    } else if (reference instanceof Reference.Item item) {
      ofItem(step, field, located, item.name());
      ofLiteralItems(step, located, item);
    } else if (reference instanceof Reference.Index) {
      ofItem(step, field, located, itemName(step));
    } else {
      ofStep(step, located, reference);
    }
  }

  private void ofStep(PlacedStep step, Located located, Reference reference) {
    if (reference instanceof Reference.StepResponse target) {
      target(step, located, target.stepId())
          .flatMap(found -> outline.responseProblem(found, target.path()))
          .ifPresent(refusal -> add(located, refusal));
    } else if (reference instanceof Reference.StepExports target) {
      target(step, located, target.stepId())
          .flatMap(found -> outline.exportsProblem(found, target.path()))
          .ifPresent(refusal -> add(located, refusal));
    } else if (reference instanceof Reference.StepJsonPath target) {
      target(step, located, target.stepId());
    }
  }

  private void input(Located located, Reference.Input input) {
    Set<String> declared = outline.job().job().inputs().keySet();
    String name = input.path().head().orElse("");
    if (!declared.contains(name)) {
      add(
          located,
          JobError.JOB_INPUT_UNKNOWN,
          "The job declares no input '" + name + "'.",
          NearestName.hint(name, declared));
    }
  }

  private void run(PlacedStep step, Located located, Optional<String> head) {
    boolean guarded = located.placeholder().fallback().isPresent();
    head.filter(name -> !guarded && !runNames.isSetBefore(step, name))
        .ifPresent(name ->
            add(
                located,
                JobError.JOB_RUN_NAME_UNKNOWN,
                "Nothing before this step sets 'run." + name + "'.",
                NearestName.hint(name, runNames.before(step))));
  }

  private Optional<PlacedStep> target(PlacedStep step, Located located, String id) {
    Optional<PlacedStep> target = outline.step(id);
    if (target.isEmpty()) {
      add(
          located,
          JobError.JOB_STEP_UNKNOWN,
          "There is no step '" + id + "'.",
          NearestName.hint(id, outline.stepIds()));
    } else if (!target.get().runsBefore(step)) {
      add(
          located,
          JobError.JOB_STEP_FORWARD,
          "Step '" + id + "' " + step.whyNotAfter(target.get()) + ".",
          "Refer to a step that is over when this one begins, or change the order.");
      return Optional.empty();
    } else {
      skippable(step, located, target.get());
    }
    return target;
  }

  // A step with a condition of its own may be guarded by the same reason as the one it refers to.
  private void skippable(PlacedStep step, Located located, PlacedStep target) {
    boolean mayBeSkipped = target.mayHaveNoOutcomeFor(step);
    boolean guarded =
        located.placeholder().fallback().isPresent() || step.step().when().isPresent();
    if (mayBeSkipped && !guarded) {
      add(
          located,
          JobError.JOB_STEP_SKIPPABLE,
          "Step '" + target.id() + "' may have no outcome when this step runs.",
          "Add a default: ${… ?? null}, or a 'when' to this step.");
    }
  }

  private static String itemName(PlacedStep step) {
    return step.step().forEach().map(ForEach::as).orElse("item");
  }

  private void ofItem(PlacedStep step, String field, Located located, String name) {
    if (!name.equals(itemName(step))) {
      unknown(located, name, step.step().forEach().stream().map(ForEach::as).toList());
    } else if (step.step().forEach().isEmpty()) {
      add(
          located,
          JobError.JOB_REFERENCE_NOT_ALLOWED,
          "'" + located.placeholder().text() + "' has a value only in a step with 'forEach'.",
          "Add 'forEach' to the step, or refer to an input, a step or a run value.");
    } else if (!field.equals("payload")) {
      add(
          located,
          JobError.JOB_REFERENCE_NOT_ALLOWED,
          "'"
              + located.placeholder().text()
              + "' has no value in '"
              + field
              + "', which is"
              + " evaluated once for the whole step.",
          "Use it in 'payload'; choose items by a JSONPath filter in forEach.items.");
    }
  }

  // Items that are written out are known: one of them at least has what is asked for.
  private void ofLiteralItems(PlacedStep step, Located located, Reference.Item item) {
    Optional<String> member = item.path().head();
    List<JsonNode> items =
        step.step()
            .forEach()
            .filter(loop -> loop.as().equals(item.name()))
            .map(loop -> loop.items().valueStream().toList())
            .orElse(List.of());
    boolean guarded = located.placeholder().fallback().isPresent();
    if (member.isEmpty() || items.isEmpty() || guarded) {
      return;
    }
    boolean known = items.stream().anyMatch(one -> isUnknown(one) || one.has(member.get()));
    if (!known) {
      Set<String> names = new TreeSet<>();
      items.forEach(one -> names.addAll(one.propertyNames()));
      add(
          located,
          JobError.JOB_FOR_EACH_INVALID,
          "No item has '" + member.get() + "'.",
          names.isEmpty()
              ? "The items are plain values: write ${" + item.name() + "}."
              : NearestName.hint(member.get(), names));
    }
  }

  private static boolean isUnknown(JsonNode item) {
    return PayloadCheck.isPlaceholder(item);
  }

  private void unknown(Located located, String name, List<String> more) {
    List<String> known = new ArrayList<>(Reference.ROOTS);
    known.addAll(more);
    problems.add(
        Problem.at(
            located.pointer(),
            ExpressionError.EXPRESSION_SYNTAX.name(),
            "'" + located.placeholder().text() + "': unknown reference '" + name + "'.",
            NearestName.hint(name, known)));
  }

  private void add(Located located, DeclaredPaths.Refusal refusal) {
    add(located, refusal.code(), refusal.message(), refusal.hint());
  }

  private void add(Located located, JobError code, String message, String hint) {
    problems.add(Problem.at(located.pointer(), code.name(), message, hint));
  }
}
