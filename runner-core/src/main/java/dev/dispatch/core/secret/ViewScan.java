package dev.dispatch.core.secret;

/**
 * Reads a text beside the plain reading with the escapes of one notation undone: from an escape on,
 * until both readings are the same again.
 */
final class ViewScan {

  private final Automaton automaton;
  private final Decoder decoder;
  private final Unit unit = new Unit();
  private boolean active;
  private int state;
  private int cursor;
  private int escapeEnd;

  /** Where each of the last bytes was written; begins when the view does. */
  private long[] starts = {};

  private long count;
  private int begin;
  private long dropped;

  ViewScan(Automaton automaton, Decoder decoder) {
    this.automaton = automaton;
    this.decoder = decoder;
  }

  /** Begins at an escape, with the state that the plain reading has before it. */
  void begin(int at, int plainState) {
    if (active) {
      return;
    }
    if (starts.length == 0) {
      starts = new long[Integer.highestOneBit(automaton.longest()) * 2];
    }
    active = true;
    state = plainState;
    cursor = at;
    begin = at;
    escapeEnd = at;
    count = 0;
  }

  boolean isActive() {
    return active;
  }

  /** Reads on until a place that the plain reading has come to; stops where more text is needed. */
  void readUntil(int place, Text text, Hits hits) {
    while (cursor < place) {
      decoder.read(text, cursor, unit);
      if (unit.length() == 0) {
        return;
      }
      step(text, hits);
    }
  }

  /** Ends the view where from now on it could find nothing else than the plain reading. */
  void endIfSame(int place, int plainState) {
    active = cursor != place || state != plainState || escapeEnd > cursor - automaton.depth(state);
  }

  void stop() {
    active = false;
  }

  /** Returns the place from which on later text may still complete a secret. */
  int pendingFrom() {
    return startOfLast(automaton.depth(state));
  }

  /** The first bytes of the text are gone. */
  void drop(int bytes) {
    cursor -= bytes;
    begin -= bytes;
    escapeEnd -= bytes;
    dropped += bytes;
  }

  private void step(Text text, Hits hits) {
    int start = cursor;
    boolean same = unit.length() == 1 && unit.at(0) == (text.bytes()[start] & 0xff);
    cursor += unit.length();
    escapeEnd = same ? escapeEnd : cursor;
    for (int i = 0; i < unit.count(); i++) {
      starts[(int) count++ & (starts.length - 1)] = start + dropped;
      state = automaton.next(state, unit.at(i));
      int length = automaton.hitLength(state);
      if (length > 0) {
        hits.add(new Hit(startOfLast(length), cursor, automaton.hitMask(state)));
      }
    }
  }

  /** What was read before the view began is written as it is. */
  private int startOfLast(int length) {
    if (length == 0) {
      return cursor;
    }
    if (length > count) {
      return begin - (int) (length - count);
    }
    return (int) (starts[(int) (count - length) & (starts.length - 1)] - dropped);
  }
}
