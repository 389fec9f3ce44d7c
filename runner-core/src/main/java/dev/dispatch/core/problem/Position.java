package dev.dispatch.core.problem;

/**
 * A place in a text.
 *
 * @param line 1 and up
 * @param column 1 and up, in UTF-16 code units
 */
public record Position(int line, int column) implements Comparable<Position> {

  /** Sorts after every real place. */
  static final Position NOWHERE = new Position(Integer.MAX_VALUE, Integer.MAX_VALUE);

  @Override
  public int compareTo(Position other) {
    int byLine = Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }
}
