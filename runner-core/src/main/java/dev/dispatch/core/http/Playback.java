package dev.dispatch.core.http;

import java.time.Instant;

/** Answers requests from the recording of a run. Safe for use by many threads. */
public interface Playback {

  /** Returns when the next request was sent that has not been answered yet. */
  Instant nextRequestAt();

  /** Returns the addresses that were called, by host; no name server is asked. */
  NameResolver names();

  /**
   * Returns the recorded answer to a request, once.
   *
   * @param frame what sends it
   */
  PlayedAnswer answer(Frame frame, PlayedRequest request);
}
