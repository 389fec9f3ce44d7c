package dev.dispatch.core.run.batch;

/** Something that happens often: how often it failed, and how long it took. */
final class Counted {

  private final LatencyHistogram times = new LatencyHistogram();
  private long failed;

  void add(long micros, boolean ok) {
    times.add(micros);
    failed += ok ? 0 : 1;
  }

  long failed() {
    return failed;
  }

  Latency latency() {
    return times.latency();
  }
}
