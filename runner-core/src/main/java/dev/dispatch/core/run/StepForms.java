package dev.dispatch.core.run;

import dev.dispatch.core.expression.ConditionReads;
import dev.dispatch.core.expression.Interpolation;
import dev.dispatch.core.expression.Located;
import dev.dispatch.core.job.JobDocument;
import dev.dispatch.core.job.PlacedStep;
import dev.dispatch.core.job.Verification;
import dev.dispatch.core.module.ResolvedAction;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import tools.jackson.databind.JsonNode;

/** The forms of a job's steps, shared by all runs of a plan. Safe for use by many threads. */
final class StepForms {

  private final JobDocument job;
  private final List<ResolvedAction> actions;
  private final AtomicReferenceArray<StepForm> forms;
  private final Optional<Set<String>> namedLater;

  StepForms(JobDocument job, List<ResolvedAction> actions) {
    this.job = job;
    this.actions = actions;
    this.forms = new AtomicReferenceArray<>(job.steps().size());
    this.namedLater = named(job);
  }

  /** Returns the form of a step; two threads may make it twice, which is no harm. */
  StepForm of(PlacedStep step) {
    int place = step.index() - 1;
    StepForm known = forms.get(place);
    if (known == null) {
      known = new StepForm(step, actions.get(place).action(), job.folder());
      forms.set(place, known);
    }
    return known;
  }

  /** Returns whether something in the job may read what came of a step. */
  boolean isNamed(PlacedStep step) {
    return namedLater.isEmpty() || namedLater.get().contains(step.id());
  }

  private static Optional<Set<String>> named(JobDocument job) {
    Set<String> named = new HashSet<>();
    for (Located placeholder : Interpolation.placeholders(job.tree(), "")) {
      placeholder.placeholder().reference().step().ifPresent(named::add);
    }
    for (PlacedStep step : job.steps()) {
      if (step.step().when().isPresent() && !add(named, step.step().when().get())) {
        return Optional.empty();
      }
    }
    Optional<JsonNode> expected = job.job().verification().flatMap(Verification::expect);
    return expected.isPresent() && !add(named, expected.get())
        ? Optional.empty()
        : Optional.of(named);
  }

  private static boolean add(Set<String> named, JsonNode group) {
    Optional<Set<String>> read = ConditionReads.below("step", group);
    read.ifPresent(named::addAll);
    return read.isPresent();
  }
}
