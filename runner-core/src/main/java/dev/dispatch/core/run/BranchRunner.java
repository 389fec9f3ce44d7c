package dev.dispatch.core.run;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.http.Deadline;
import dev.dispatch.core.job.PlacedStep;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Runs the branches of a step side by side, each a sequence of steps. */
final class BranchRunner {

  private final RunSession session;
  private final Cancellation run;
  private final PlacedStep parent;
  private final Deadline limit;
  private final boolean failFast;
  private final Cancellation together = new Cancellation();
  private final SortedMap<Integer, StepResult> failures = new TreeMap<>();

  /**
   * Creates a runner.
   *
   * @param run tells the whole to stop
   * @param parent the step whose branches they are
   */
  BranchRunner(
      RunSession session, Cancellation run, PlacedStep parent, Deadline limit, boolean failFast) {
    this.session = session;
    this.run = run;
    this.parent = parent;
    this.limit = limit;
    this.failFast = failFast;
  }

  /** Runs branches, so many at a time; fails with the first step that ended its branch. */
  void run(List<List<PlacedStep>> branches, int concurrency) throws InterruptedException {
    Crew crew = new Crew(branches.size(), index -> branch(index, branches.get(index)), () -> false);
    Runnable stop = together::cancel;
    run.onCancel(stop);
    try {
      crew.run(parent.id(), concurrency, session.recorder());
    } finally {
      run.forget(stop);
      together.cancel(); // whatever still runs, where this thread was told to stop
    }
    failure(branches.size())
        .ifPresent(failure -> {
          throw failure;
        });
  }

  private void branch(int index, List<PlacedStep> steps) {
    StepSequence sequence =
        new StepSequence(session, new StepRunner(session, together), this::stopped);
    sequence.run(steps, limit).ifPresent(failed -> failed(index, failed));
  }

  private Optional<String> stopped() {
    return together.isCancelled()
        ? Optional.of("not reached, since step '" + parent.id() + "' was stopped")
        : Optional.empty();
  }

  private void failed(int index, StepResult failed) {
    synchronized (failures) {
      failures.put(index, failed);
    }
    if (failFast) {
      together.cancel();
    }
  }

  private Optional<DispatchException> failure(int count) {
    Optional<StepResult> first = first();
    return first
        .flatMap(StepResult::failure)
        .map(why -> {
          String place =
              "Branch '"
                  + first.get().step().branch().orElseThrow().name()
                  + "' failed at step '"
                  + first.get().step().id()
                  + "': "
                  + why.message();
          String many =
              failures.size() > 1 && !failFast
                  ? failures.size() + " of " + count + " branches failed. "
                  : "";
          return new DispatchException(why.asCode(), many + place, why.hint());
        });
  }

  // What was stopped because another branch failed is not the reason.
  private Optional<StepResult> first() {
    synchronized (failures) {
      return failures.values().stream()
          .filter(failed -> !failed.failure().orElseThrow().isStop())
          .findFirst()
          .or(() -> failures.values().stream().findFirst());
    }
  }

  /** Returns the ids of the steps of branches. */
  static Map<String, List<String>> ids(Map<String, List<PlacedStep>> branches) {
    Map<String, List<String>> ids = new LinkedHashMap<>();
    branches.forEach((name, steps) -> ids.put(name, steps.stream().map(PlacedStep::id).toList()));
    return ids;
  }
}
