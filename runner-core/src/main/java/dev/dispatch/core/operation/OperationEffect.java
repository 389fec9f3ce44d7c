package dev.dispatch.core.operation;

/** What an operation may do to the world beside reading files. */
public enum OperationEffect {
  /** Reads only. */
  READ,
  /** Talks to servers, and writes a run directory. */
  NETWORK,
  /** Changes files of the home or the workspace. */
  WRITE
}
