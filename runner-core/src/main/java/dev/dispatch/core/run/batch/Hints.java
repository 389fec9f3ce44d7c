package dev.dispatch.core.run.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the figures of a batch show; each hint says no more than they do. */
final class Hints {

  private static final double MUCH_IDLE = 0.4;
  private static final double DOMINANT = 0.8;
  private static final double TAIL = 10;
  private static final int ENOUGH_FOR_A_TAIL = 100;
  private static final double ON_TIME = 0.05;

  private final Inspection seen;
  private final BatchFigures figures;
  private final List<Hint> hints = new ArrayList<>();

  private Hints(Inspection seen) {
    this.seen = seen;
    this.figures = seen.figures();
  }

  static List<Hint> of(Inspection seen) {
    Hints hints = new Hints(seen);
    hints.unfinished();
    hints.oneAtATime();
    hints.late();
    hints.idle();
    hints.dominantCall();
    hints.longTail();
    hints.oneFailure();
    hints.nothingKept();
    return List.copyOf(hints.hints);
  }

  private void add(String code, String message) {
    hints.add(new Hint(code, message));
  }

  private void unfinished() {
    if (seen.status() == BatchStatus.INTERRUPTED) {
      add(
          "UNFINISHED",
          String.format(
              Locale.ROOT,
              "The process that ran the batch is gone; its %d results stand. Finish it with"
                  + " --resume.",
              figures.completed()));
    }
  }

  private void oneAtATime() {
    if (seen.settings().concurrency() > 1
        && seen.maxConcurrentRuns() > 1
        && seen.maxConcurrentCalls() == 1
        && figures.calls() > 1) {
      add(
          "CALLS_ONE_AT_A_TIME",
          String.format(
              Locale.ROOT,
              "%d runs went on at once, and never more than one call: the calls are too short or"
                  + " too rare to overlap, or something lets them through one by one.",
              seen.maxConcurrentRuns()));
    }
  }

  private void late() {
    if (seen.settings().ratePerSecond().isPresent()
        && seen.lateRuns() > figures.completed() * ON_TIME) {
      add(
          "RATE_NOT_HELD",
          String.format(
              Locale.ROOT,
              "%d of %d runs began late: %d at once are too few for %s a second. Raise"
                  + " --concurrency or lower --rate.",
              seen.lateRuns(),
              figures.completed(),
              seen.settings().concurrency(),
              plain(seen.settings().ratePerSecond().get())));
    }
  }

  private static String plain(double rate) {
    return rate == Math.rint(rate) ? Long.toString((long) rate) : Double.toString(rate);
  }

  private void idle() {
    if (figures.calls() > 0 && seen.idle().share() > MUCH_IDLE) {
      add(
          "MOSTLY_OUTSIDE_CALLS",
          String.format(
              Locale.ROOT,
              "Runs spent %.0f %% of their time outside of calls: in waits, polls and the work of"
                  + " steps.",
              seen.idle().share() * 100));
    }
  }

  private void dominantCall() {
    double all = figures.callsByName().stream().mapToDouble(Hints::total).sum();
    Optional<CallFigures> greatest =
        figures.callsByName().stream().max(Comparator.comparingDouble(Hints::total));
    if (figures.callsByName().size() > 1 && total(greatest.orElseThrow()) > all * DOMINANT) {
      add(
          "ONE_CALL_DOMINATES",
          String.format(
              Locale.ROOT,
              "%.0f %% of the time of all calls is spent in '%s'.",
              total(greatest.get()) / all * 100,
              greatest.get().call()));
    }
  }

  private static double total(CallFigures call) {
    return call.latency().count() * call.latency().meanMs();
  }

  private void longTail() {
    Latency service = figures.service();
    if (service.count() >= ENOUGH_FOR_A_TAIL && service.p99Ms() > service.p50Ms() * TAIL) {
      add(
          "LONG_TAIL",
          String.format(
              Locale.ROOT,
              "One run in a hundred takes more than ten times the median (%.1f ms to %.1f ms): look"
                  + " at the slowest runs.",
              service.p99Ms(),
              service.p50Ms()));
    }
  }

  private void oneFailure() {
    if (figures.failures().size() == 1 && figures.failed() > 1) {
      FailureGroup only = figures.failures().getFirst();
      add(
          "ONE_KIND_OF_FAILURE",
          String.format(
              Locale.ROOT,
              "All %d failures are %s%s: one run tells of all.",
              figures.failed(),
              only.code(),
              only.step().map(step -> " at step '" + step + "'").orElse("")));
    }
  }

  private void nothingKept() {
    if (figures.failed() > 0
        && figures.failures().stream().allMatch(group -> group.keptRunId().isEmpty())) {
      add(
          "NO_FAILURE_KEPT",
          String.format(
              Locale.ROOT,
              "No run that failed has kept its directory: use --artifacts failed to look inside."));
    }
  }
}
