package dev.dispatch.core.run.batch;

import java.util.Optional;

/** Takes the results of runs, one at a time: kept or not, counted, written down. */
final class RunResults {

  private final BatchJournal journal;
  private final BatchTally tally;
  private final RunKeeper keeper;
  private final LaunchGate gate;
  private final Optional<Long> maxFailures;

  RunResults(
      BatchJournal journal,
      BatchTally tally,
      RunKeeper keeper,
      LaunchGate gate,
      Optional<Long> maxFailures) {
    this.journal = journal;
    this.tally = tally;
    this.keeper = keeper;
    this.gate = gate;
    this.maxFailures = maxFailures;
  }

  /** Takes the result of a run; its directory is written before its line, which commits it. */
  void add(RunLine run, RunBuffer buffer) {
    RunLine result = run;
    if (claims(run)) {
      buffer.keep();
      result = run.keeping();
    } else {
      buffer.discard();
    }
    journal.append(result);
    tally.add(result);
    if (!run.passed() && maxFailures.isPresent() && tally.failed() >= maxFailures.get()) {
      gate.stop(StopReason.MAX_FAILURES);
    }
  }

  private synchronized boolean claims(RunLine run) {
    boolean keeps = keeper.keeps(run);
    if (keeps) {
      keeper.count(run.keeping());
    }
    return keeps;
  }
}
