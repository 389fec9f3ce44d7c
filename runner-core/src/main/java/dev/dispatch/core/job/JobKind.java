package dev.dispatch.core.job;

import java.nio.file.Path;

/** What a job may do to durable memory. */
public enum JobKind {
  /** A case: reads memory, never stores. */
  CASE,
  /** A seed: stores what cases read. */
  SEED,
  /** A single action, asked for by hand: whoever asks for a store gets it. */
  ACTION;

  /** Returns the kind that a file's name says. */
  public static JobKind of(Path file) {
    return file.toString().endsWith(".job.seed.json") ? SEED : CASE;
  }

  /** Returns whether steps may store or forget memory. */
  public boolean mayWriteMemory() {
    return this != CASE;
  }
}
