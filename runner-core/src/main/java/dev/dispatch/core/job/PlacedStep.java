package dev.dispatch.core.job;

import dev.dispatch.core.json.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A step with where it stands.
 *
 * @param id its id, given or {@code step_<n>}
 * @param index 1 and up, counted through scenario and cleanup, and into the steps within steps
 * @param pointer its JSON Pointer in the job
 * @param cleanup whether it stands in {@code scenario.cleanup}
 * @param step the step as written
 * @param branch the branch of another step that it is a part of
 */
public record PlacedStep(
    String id, int index, String pointer, boolean cleanup, Step step, Optional<Branch> branch) {

  static List<PlacedStep> all(Scenario scenario) {
    List<PlacedStep> placed = new ArrayList<>();
    place(scenario.steps(), "/scenario/steps", false, Optional.empty(), placed);
    place(scenario.cleanup(), "/scenario/cleanup", true, Optional.empty(), placed);
    return List.copyOf(placed);
  }

  private static void place(
      List<Step> steps,
      String pointer,
      boolean cleanup,
      Optional<Branch> branch,
      List<PlacedStep> placed) {
    for (int i = 0; i < steps.size(); i++) {
      int index = placed.size() + 1;
      String id = steps.get(i).id().orElse("step_" + index);
      PlacedStep step =
          new PlacedStep(id, index, Pointers.append(pointer, i), cleanup, steps.get(i), branch);
      placed.add(step);
      NestedSteps.of(step.step())
          .forEach((name, nested) ->
              place(
                  nested,
                  Pointers.append(step.pointer() + NestedSteps.POINTER, name),
                  cleanup,
                  Optional.of(new Branch(step, name)),
                  placed));
    }
  }

  /** Returns whether this step is over, in every run, when another one begins. */
  boolean runsBefore(PlacedStep other) {
    return index < other.index && !other.isWithin(this) && !runsBeside(other);
  }

  /** Returns why another step is not over when this one begins, as the end of a sentence. */
  String whyNotAfter(PlacedStep other) {
    if (isWithin(other)) {
      return "has no outcome before this step, which is a part of it, has ended";
    }
    return other.index < index
        ? "runs beside this step, in another branch"
        : "does not run before this step";
  }

  /** Returns whether this step is a part of another one. */
  public boolean isWithin(PlacedStep other) {
    return branch
        .filter(own -> own.parent().index == other.index || own.parent().isWithin(other))
        .isPresent();
  }

  private boolean runsBeside(PlacedStep other) {
    for (Branch own : branches()) {
      for (Branch others : other.branches()) {
        if (own.parent().index == others.parent().index && !own.name().equals(others.name())) {
          return true;
        }
      }
    }
    return false;
  }

  private List<Branch> branches() {
    List<Branch> branches = new ArrayList<>();
    Optional<Branch> at = branch;
    while (at.isPresent()) {
      branches.add(at.get());
      at = at.get().parent().branch;
    }
    return branches;
  }

  /**
   * Returns whether this step, or one around it that is not around the other, may have no outcome.
   */
  boolean mayHaveNoOutcomeFor(PlacedStep other) {
    boolean own = step.when().isPresent() || step.continueOnError();
    return own
        || branch
            .map(Branch::parent)
            .filter(parent -> !other.isWithin(parent))
            .filter(parent -> parent.mayHaveNoOutcomeFor(other))
            .isPresent();
  }

  /** Returns whether it, or a step around it, runs under a condition only. */
  boolean isConditional() {
    return step.when().isPresent()
        || branch.filter(own -> own.parent().isConditional()).isPresent();
  }
}
