package dev.dispatch.core.run;

import dev.dispatch.core.http.CallRecord;
import java.util.Optional;

/**
 * The calls of one attempt, as far as it matters whether there is another one.
 *
 * @param last the newest call
 * @param mayHaveBeenDone whether one of them may have done something that another attempt would do
 *     twice (G-B9)
 */
record AttemptCalls(Optional<CallRecord> last, boolean mayHaveBeenDone) {

  static final AttemptCalls NONE = new AttemptCalls(Optional.empty(), false);

  static AttemptCalls of(CallRecord call) {
    return new AttemptCalls(Optional.of(call), call.mayHaveBeenDone());
  }

  /** Returns these calls and later ones together. */
  AttemptCalls together(AttemptCalls later) {
    return new AttemptCalls(
        later.last.isPresent() ? later.last : last, mayHaveBeenDone || later.mayHaveBeenDone);
  }
}
