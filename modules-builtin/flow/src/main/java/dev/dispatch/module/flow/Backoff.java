package dev.dispatch.module.flow;

/** How the wait between two attempts changes. */
enum Backoff {
  /** It stays. */
  FIXED,
  /** It doubles. */
  EXPONENTIAL
}
