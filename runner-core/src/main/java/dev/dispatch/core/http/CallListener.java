package dev.dispatch.core.http;

import java.util.Optional;

/** Hears of every call once it is over, on the thread that made it, before its caller goes on. */
@FunctionalInterface
public interface CallListener {

  /** Takes a call; redirects are calls of their own, in the order they were made. */
  void onCall(CallRecord call);

  /**
   * Returns the {@code traceparent} of the request that is about to be sent, where it is part of a
   * trace (W3C Trace Context).
   */
  default Optional<String> traceparent() {
    return Optional.empty();
  }

  /**
   * Returns where the binary response body of a call is kept, relative to the run directory; asked
   * right after {@link #onCall} for that call.
   */
  default String bodyFile(CallRecord call) {
    return call.name() + ".response.bin";
  }
}
