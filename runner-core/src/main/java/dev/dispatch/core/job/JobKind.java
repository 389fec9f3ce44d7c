package dev.dispatch.core.job;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;

/** What a job may do to durable memory. */
public enum JobKind {
  /** A case: reads memory, never stores. */
  @JsonProperty("case")
  CASE,
  /** A seed: stores what cases read. */
  @JsonProperty("seed")
  SEED,
  /** A single action, asked for by hand: whoever asks for a store gets it. */
  @JsonProperty("action")
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
