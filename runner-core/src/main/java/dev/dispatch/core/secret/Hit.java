package dev.dispatch.core.secret;

/** A secret, or a mask that is there already, at a place of a text. */
record Hit(int start, int end, Mask mask) implements Comparable<Hit> {

  /** By place; of those that begin together, the longest comes first. */
  @Override
  public int compareTo(Hit other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(other.end, end);
  }

  boolean overlaps(Hit other) {
    return start < other.end && other.start < end;
  }

  boolean isInside(Hit other) {
    return start >= other.start && end <= other.end;
  }

  /** Returns both as one, under the name of the one that begins first, then of the longer. */
  Hit union(Hit other) {
    boolean first = start < other.start || (start == other.start && end >= other.end);
    return new Hit(
        Math.min(start, other.start), Math.max(end, other.end), first ? mask : other.mask);
  }

  Hit movedBack(int by) {
    return new Hit(start - by, end - by, mask);
  }
}
