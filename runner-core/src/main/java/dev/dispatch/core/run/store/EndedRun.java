package dev.dispatch.core.run.store;

import dev.dispatch.core.run.RunStatus;
import java.util.List;
import java.util.Optional;

/**
 * What filters ask of a run that has ended.
 *
 * @param jobType one line, secrets masked
 */
record EndedRun(RunStatus status, String jobType) {

  private static final List<RunStatus> STATUSES = List.of(RunStatus.values());

  /**
   * Reads {@code E <id> <status> <job type>}; empty where the line is torn.
   *
   * @param start where the status begins
   */
  static Optional<EndedRun> parse(String line, int start) {
    int tab = line.indexOf('\t', start);
    if (tab < 0) {
      return Optional.empty();
    }
    for (RunStatus status : STATUSES) {
      if (line.startsWith(status.name(), start) && tab == start + status.name().length()) {
        return Optional.of(new EndedRun(status, line.substring(tab + 1)));
      }
    }
    return Optional.empty();
  }

  String line(String runId) {
    return "E\t" + runId + "\t" + status + "\t" + jobType;
  }
}
