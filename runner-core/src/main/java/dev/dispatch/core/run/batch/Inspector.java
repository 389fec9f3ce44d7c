package dev.dispatch.core.run.batch;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Reads the journal of a batch, which may still grow or have been cut off, and sums it up. */
public final class Inspector {

  /** A run that began this much after it was due did not begin on time. */
  private static final long LATE_MICROS = 10_000;

  private final BatchTally tally = new BatchTally();
  private final Overlap calls = new Overlap();
  private final Overlap runs = new Overlap();
  private final LatencyHistogram idle = new LatencyHistogram();
  private final PriorityQueue<SlowRun> slow =
      new PriorityQueue<>(Comparator.comparingDouble(SlowRun::durationMs));
  private final int top;
  private long idleMicros;
  private long runMicros;
  private long late;

  private Inspector(int top) {
    this.top = top;
  }

  /**
   * Returns what can be told of a batch.
   *
   * @param top how many of the slowest runs are named
   */
  public static Inspection inspect(BatchFiles files, int top) {
    BatchSettings settings = BatchStore.settings(files);
    BatchStatus status = BatchStore.status(files);
    Inspector inspector = new Inspector(top);
    BatchStore.read(files, inspector::add);
    return inspector.inspection(status, settings);
  }

  static Inspection inspect(
      BatchStatus status, BatchSettings settings, List<RunLine> runs, int top) {
    Inspector inspector = new Inspector(top);
    runs.forEach(inspector::add);
    return inspector.inspection(status, settings);
  }

  private void add(RunLine run) {
    tally.add(run);
    long start = run.startedAtUs();
    runs.add(start, start + run.durationUs());
    for (RunLine.CallTime call : run.calls()) {
      calls.add(start + call.atUs(), start + call.atUs() + call.us());
    }
    long outside = IdleTime.of(run);
    idle.add(outside);
    idleMicros += outside;
    runMicros += run.durationUs();
    late += run.lateUs() >= LATE_MICROS ? 1 : 0;
    slow(run, outside);
  }

  private void slow(RunLine run, long outside) {
    slow.add(
        new SlowRun(
            run.index(),
            run.runId(),
            run.status(),
            run.durationUs() / 1000.0,
            outside / 1000.0,
            run.steps().stream()
                .max(Comparator.comparingLong(RunLine.StepTime::us))
                .map(RunLine.StepTime::id),
            run.kept()));
    if (slow.size() > top) {
      slow.poll();
    }
  }

  private Inspection inspection(BatchStatus status, BatchSettings settings) {
    List<SlowRun> slowest =
        slow.stream().sorted(Comparator.comparingDouble(SlowRun::durationMs).reversed()).toList();
    Inspection seen =
        new Inspection(
            status,
            settings,
            tally.figures(),
            calls.greatest(),
            runs.greatest(),
            late,
            idle(),
            slowest,
            List.of());
    return new Inspection(
        seen.status(),
        seen.settings(),
        seen.figures(),
        seen.maxConcurrentCalls(),
        seen.maxConcurrentRuns(),
        seen.lateRuns(),
        seen.idle(),
        seen.slowRuns(),
        Hints.of(seen));
  }

  private Idle idle() {
    Latency latency = idle.latency();
    double share = runMicros == 0 ? 0 : Math.round(1000.0 * idleMicros / runMicros) / 1000.0;
    return new Idle(latency.meanMs(), latency.p95Ms(), share);
  }
}
