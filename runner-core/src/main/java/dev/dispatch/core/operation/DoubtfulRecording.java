package dev.dispatch.core.operation;

import dev.dispatch.core.problem.Counts;
import dev.dispatch.core.run.RunError;
import dev.dispatch.core.run.archive.Doubt;
import java.util.List;
import java.util.Map;

/** Refuses to hand on a recording that may hold secrets. */
final class DoubtfulRecording {

  private static final int SHOWN = 20;

  private DoubtfulRecording() {}

  /**
   * Returns the failure.
   *
   * @param recording what may hold them: {@code The recording}
   * @param doubts the places, one at least
   */
  static OperationFailure of(String recording, String runId, List<Doubt> doubts) {
    Doubt first = doubts.getFirst();
    return new OperationFailure(
        RunError.RUN_EXPORT_DOUBTFUL,
        recording
            + " may hold a secret: '"
            + first.file()
            + "' line "
            + first.line()
            + " has "
            + first.why()
            + Counts.andMore(doubts.size() - 1)
            + ".",
        "Look at the places; --mask masks them in what is written.",
        Map.of("doubts", doubts.stream().limit(SHOWN).toList()),
        RunCommands.inspect("look at the run", runId));
  }
}
