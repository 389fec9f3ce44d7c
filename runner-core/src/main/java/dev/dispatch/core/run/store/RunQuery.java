package dev.dispatch.core.run.store;

import dev.dispatch.core.run.RunStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * Which runs are wanted.
 *
 * @param since those that started then or later, by their ids, which have seconds
 * @param limit how many at most, the newest ones
 */
public record RunQuery(
    Optional<RunStatus> status, Optional<String> jobType, Optional<Instant> since, int limit) {

  boolean asksForTheEnd() {
    return status.isPresent() || jobType.isPresent();
  }

  boolean matches(EndedRun run) {
    return status.map(run.status()::equals).orElse(true)
        && jobType.map(run.jobType()::equals).orElse(true);
  }
}
