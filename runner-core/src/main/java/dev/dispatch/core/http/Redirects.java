package dev.dispatch.core.http;

/** Which redirects are followed. */
public enum Redirects {
  /** Those that stay at the scheme, host and port; any other is an error. */
  SAME_ORIGIN,
  /** None: the 3xx answer is the response. */
  NONE,
  /**
   * All but those from https to http; one that leaves the origin takes nothing of the job along.
   */
  FOLLOW
}
