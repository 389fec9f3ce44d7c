package dev.dispatch.core.run.batch;

/** Something that happens often: how often it failed, and how long it took. */
final class Counted {

  private final String action;
  private final LatencyHistogram times = new LatencyHistogram();
  private long failed;

  /** Creates it at zero; the action is empty where it is no step. */
  Counted(String action) {
    this.action = action;
  }

  String action() {
    return action;
  }

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
