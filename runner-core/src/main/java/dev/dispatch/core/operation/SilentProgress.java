package dev.dispatch.core.operation;

/** Hears nothing; a class, since no start-up cache holds a lambda. */
public record SilentProgress() implements ProgressSink {

  @Override
  public void line(String text) {}
}
