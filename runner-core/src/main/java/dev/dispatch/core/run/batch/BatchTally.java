package dev.dispatch.core.run.batch;

import dev.dispatch.api.ErrorKind;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Counts the runs of a batch, line by line; live and offline alike. Safe for use by many threads.
 *
 * <p>With a rate, a run that began late is counted from when it was due, and so are its steps and
 * calls: a user who came on time would have waited that long (coordinated omission).
 */
public final class BatchTally {

  /** Names beyond these are counted together, so that memory has a limit. */
  private static final int MOST_NAMES = 100;

  private static final String OTHER = "(other)";

  private final LatencyHistogram latency = new LatencyHistogram();
  private final LatencyHistogram service = new LatencyHistogram();
  private final Map<String, Counted> steps = new LinkedHashMap<>();
  private final Map<String, Counted> calls = new LinkedHashMap<>();
  private final Map<FailureKey, FailureGroup> failures = new LinkedHashMap<>();
  private final Set<ErrorKind> kinds = EnumSet.noneOf(ErrorKind.class);
  private long passed;
  private long failed;
  private long kept;
  private long callCount;
  private long failedCalls;
  private long first = Long.MAX_VALUE;
  private long last;
  private Optional<String> newestKept = Optional.empty();

  private record FailureKey(String code, String step) {}

  /** Counts a run. */
  public synchronized void add(RunLine run) {
    latency.add(run.durationUs() + run.lateUs());
    service.add(run.durationUs());
    run.steps().forEach(step -> add(run, step));
    run.calls().forEach(call -> add(run, call));
    if (run.passed()) {
      passed++;
    } else {
      failed++;
      run.error().ifPresent(fault -> add(run, fault));
    }
    if (run.kept()) {
      kept++;
      newestKept = Optional.of(run.runId());
    }
    span(run);
  }

  private void add(RunLine run, RunLine.StepTime step) {
    boolean known = steps.containsKey(step.id()) || steps.size() < MOST_NAMES;
    steps
        .computeIfAbsent(known ? step.id() : OTHER, name -> new Counted(known ? step.action() : ""))
        .add(step.us() + run.lateUs(), step.status().equals("PASSED"));
  }

  private void add(RunLine run, RunLine.CallTime call) {
    boolean ok = call.status() >= 200 && call.status() <= 299;
    callCount++;
    failedCalls += ok ? 0 : 1;
    String used = calls.containsKey(call.name()) || calls.size() < MOST_NAMES ? call.name() : OTHER;
    calls.computeIfAbsent(used, name -> new Counted("")).add(call.us() + run.lateUs(), ok);
  }

  private void add(RunLine run, RunLine.Fault fault) {
    kinds.add(kind(fault));
    FailureKey key = new FailureKey(fault.code(), fault.step().orElse(""));
    FailureKey used =
        failures.containsKey(key) || failures.size() < MOST_NAMES ? key : new FailureKey(OTHER, "");
    FailureGroup known = failures.get(used);
    failures.put(used, known == null ? FailureGroup.first(run, fault) : known.plus(run));
  }

  private static ErrorKind kind(RunLine.Fault fault) {
    for (ErrorKind kind : ErrorKind.values()) {
      if (kind.name().equals(fault.kind())) {
        return kind;
      }
    }
    return ErrorKind.RUNTIME; // a line that does not say is ours to answer for
  }

  private void span(RunLine run) {
    first = Math.min(first, run.startedAtUs());
    last = Math.max(last, run.startedAtUs() + run.durationUs());
  }

  /** Returns how many runs failed so far. */
  synchronized long failed() {
    return failed;
  }

  /** Returns the run that was kept last. */
  synchronized Optional<String> newestKept() {
    return newestKept;
  }

  /** Returns the kinds of the failures so far. */
  public synchronized Set<ErrorKind> kinds() {
    return EnumSet.copyOf(kinds);
  }

  /** Returns how it stands, cheaply. */
  synchronized BatchProgress progress(
      Optional<Long> count, Optional<Long> durationMs, long elapsedNanos) {
    return new BatchProgress(
        passed + failed, failed, count, durationMs, elapsedNanos / 1_000_000, latency.latency());
  }

  /** Returns all figures. */
  public synchronized BatchFigures figures() {
    long spanMicros = first > last ? 0 : Math.max(1, last - first);
    return new BatchFigures(
        passed + failed,
        passed,
        failed,
        kept,
        callCount,
        failedCalls,
        spanMicros / 1000,
        spanMicros == 0 ? 0 : Math.round((passed + failed) * 1e7 / spanMicros) / 10.0,
        latency.latency(),
        service.latency(),
        stepFigures(),
        callFigures(),
        failures.values().stream()
            .sorted(Comparator.comparingLong(FailureGroup::count).reversed())
            .toList());
  }

  private List<StepFigures> stepFigures() {
    return steps.entrySet().stream()
        .map(step ->
            new StepFigures(
                step.getKey(),
                step.getValue().action(),
                step.getValue().failed(),
                step.getValue().latency()))
        .toList();
  }

  private List<CallFigures> callFigures() {
    return calls.entrySet().stream()
        .map(call ->
            new CallFigures(call.getKey(), call.getValue().failed(), call.getValue().latency()))
        .toList();
  }
}
