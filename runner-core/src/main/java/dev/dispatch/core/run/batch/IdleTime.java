package dev.dispatch.core.run.batch;

import java.util.Comparator;
import java.util.List;

/** The time of a run in which none of its calls was on its way. */
final class IdleTime {

  private IdleTime() {}

  /** Returns it in microseconds; calls at the same time are counted once. */
  static long of(RunLine run) {
    List<RunLine.CallTime> calls =
        run.calls().stream().sorted(Comparator.comparingLong(RunLine.CallTime::atUs)).toList();
    long busy = 0;
    long until = 0;
    for (RunLine.CallTime call : calls) {
      long end = call.atUs() + call.us();
      busy += Math.max(0, end - Math.max(until, call.atUs()));
      until = Math.max(until, end);
    }
    return Math.max(0, run.durationUs() - busy);
  }
}
