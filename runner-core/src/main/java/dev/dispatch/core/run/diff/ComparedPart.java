package dev.dispatch.core.run.diff;

/** How much of two runs is compared. */
public enum ComparedPart {
  /** Steps with responses and exports, and every call with headers and bodies. */
  EVERYTHING,
  /** How the run and each step ended, and what each step gave: what a baseline is held to. */
  OUTCOME
}
