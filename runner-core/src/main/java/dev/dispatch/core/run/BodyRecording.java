package dev.dispatch.core.run;

/** How much of a body its file keeps. */
public enum BodyRecording {
  /** The first MiB, which is more than people read. */
  STANDARD(1 << 20),
  /** All of it, as far as it was in memory. */
  FULL(Integer.MAX_VALUE);

  private final int maxBytes;

  BodyRecording(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  int maxBytes() {
    return maxBytes;
  }
}
