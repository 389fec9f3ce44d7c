package dev.dispatch.core.run.store;

import dev.dispatch.core.run.RunStatus;
import java.util.Optional;

/**
 * What filters ask of a run that has ended.
 *
 * @param jobType one line, secrets masked
 */
record EndedRun(RunStatus status, String jobType) {

  /** Reads {@code E <id> <status> <job type>}; empty where the line is torn. */
  static Optional<EndedRun> parse(String[] fields) {
    if (fields.length != 4) {
      return Optional.empty();
    }
    for (RunStatus status : RunStatus.values()) {
      if (status.name().equals(fields[2])) {
        return Optional.of(new EndedRun(status, fields[3]));
      }
    }
    return Optional.empty();
  }

  String line(String runId) {
    return "E\t" + runId + "\t" + status + "\t" + jobType;
  }
}
