package dev.dispatch.core.run;

import java.util.List;
import java.util.Optional;

/**
 * The recorded run that a run was made from.
 *
 * @param kind how
 * @param runId which
 * @param fromStep the first step that ran anew, for a resumed run
 * @param cookies what servers had set in the steps before it
 */
public record RunOrigin(
    Kind kind, String runId, Optional<String> fromStep, List<TakenOver.IssuedCookies> cookies) {

  /** How a run is made from another. */
  public enum Kind {
    /** Again from the beginning, with the same inputs. */
    REPLAY,
    /** From a step on, with the results of the steps before it. */
    RESUME
  }

  /** Returns the origin of a run that does it all again. */
  public static RunOrigin replayOf(String runId) {
    return new RunOrigin(Kind.REPLAY, runId, Optional.empty(), List.of());
  }

  /** Returns the origin of a run that goes on from a step. */
  public static RunOrigin resumeOf(
      String runId, String step, List<TakenOver.IssuedCookies> cookies) {
    return new RunOrigin(Kind.RESUME, runId, Optional.of(step), cookies);
  }
}
