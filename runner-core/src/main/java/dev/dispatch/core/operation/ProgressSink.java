package dev.dispatch.core.operation;

/** Hears what an operation is doing right now; never stored, and nothing depends on it. */
@FunctionalInterface
public interface ProgressSink {

  /** Hears nothing. */
  ProgressSink NONE = line -> {};

  /** Takes one line for a person. */
  void line(String text);
}
