package dev.dispatch.api;

/** What an action may do to the world; shown before a run, and the ground for scopes. */
public enum Effect {
  /** Reads from a server, changes nothing. */
  READS,
  /** Changes something on a server. */
  WRITES,
  /** Reads durable memory. */
  READS_MEMORY,
  /** Stores or forgets durable memory: allowed in seed jobs and single actions only. */
  WRITES_MEMORY,
  /** Reads or writes files of the user. */
  FILES,
  /** Starts a process. */
  EXECUTES
}
