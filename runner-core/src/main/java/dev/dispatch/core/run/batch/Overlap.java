package dev.dispatch.core.run.batch;

import java.util.Arrays;

/** How many of some spans of time lay over one another at most: 16 bytes a span, offline only. */
final class Overlap {

  private long[] starts = new long[1024];
  private long[] ends = new long[1024];
  private int size;

  /** Adds a span; its end is not part of it. */
  void add(long start, long end) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    starts[size] = start;
    ends[size++] = end;
  }

  /**
   * Returns the greatest number at one time: what ends at the very moment at which another starts
   * is over by then.
   */
  int greatest() {
    Arrays.sort(starts, 0, size);
    Arrays.sort(ends, 0, size);
    int now = 0;
    int greatest = 0;
    int ended = 0;
    for (int i = 0; i < size; i++) {
      while (ends[ended] <= starts[i] && ended < i) {
        ended++;
        now--;
      }
      greatest = Math.max(greatest, ++now);
    }
    return greatest;
  }
}
