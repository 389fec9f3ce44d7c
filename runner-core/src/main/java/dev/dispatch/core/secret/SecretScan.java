package dev.dispatch.core.secret;

import java.util.Arrays;

/**
 * Reads a text, as it comes, for the secrets of one automaton (G-C2, G-C3).
 *
 * <p>The plain reading never stops. Where an escape begins, the views that know it begin too; most
 * end a few bytes later.
 */
final class SecretScan {

  private static final byte NO_VIEWS = 0;
  private static final byte JSON = 1 | 2;
  private static final byte PERCENT = 4 | 8;
  private static final byte ENTITY = 16;
  private static final byte PLUS = 8;

  private final Automaton automaton;
  private final ViewScan[] views;
  private final byte[] introduced = new byte[256];
  private int state;
  private int position;
  private int active;

  SecretScan(Automaton automaton) {
    this.automaton = automaton;
    this.views =
        new ViewScan[] {
          new ViewScan(automaton, new JsonDecoder(new PlainDecoder())),
          new ViewScan(automaton, new JsonDecoder(new JsonDecoder(new PlainDecoder()))),
          new ViewScan(automaton, new PercentDecoder(false)),
          new ViewScan(automaton, new PercentDecoder(true)),
          new ViewScan(automaton, new EntityDecoder())
        };
    Arrays.fill(introduced, NO_VIEWS);
    introduced['\\'] = JSON;
    introduced['%'] = automaton.anySpace() ? PERCENT : PERCENT & ~PLUS;
    introduced['+'] = automaton.anySpace() ? PLUS : NO_VIEWS;
    introduced['&'] = ENTITY;
  }

  /** Begins another text. */
  void restart() {
    state = Automaton.ROOT;
    position = 0;
    stopViews();
  }

  /** Reads what is at hand and not read yet. */
  void read(Text text, Hits hits) {
    byte[] bytes = text.bytes();
    int end = text.end();
    int at = position;
    int now = state;
    for (; at < end; at++) {
      int b = bytes[at] & 0xff;
      if (introduced[b] != NO_VIEWS) {
        beginViews(introduced[b], at, now);
      }
      now = automaton.next(now, b);
      int length = automaton.hitLength(now);
      if (length > 0) {
        hits.add(new Hit(at + 1 - length, at + 1, automaton.hitMask(now)));
      }
      if (active != 0) {
        readViews(at + 1, now, text, hits);
      }
    }
    position = at;
    state = now;
    if (text.complete() && active != 0) {
      readViews(at, now, text, hits);
    }
  }

  /** Returns the place from which on later text may still complete a secret. */
  int pendingFrom() {
    int pending = position - automaton.depth(state);
    for (ViewScan view : views) {
      pending = view.isActive() ? Math.min(pending, view.pendingFrom()) : pending;
    }
    return pending;
  }

  /** The first bytes of the text are gone. */
  void drop(int bytes) {
    position -= bytes;
    for (ViewScan view : views) {
      view.drop(bytes);
    }
  }

  private void beginViews(int which, int at, int plainState) {
    active |= which;
    for (int i = 0; i < views.length; i++) {
      if ((which & 1 << i) != 0) {
        views[i].begin(at, plainState);
      }
    }
  }

  private void readViews(int place, int plainState, Text text, Hits hits) {
    for (int i = 0; i < views.length; i++) {
      if ((active & 1 << i) != 0) {
        views[i].readUntil(place, text, hits);
        views[i].endIfSame(place, plainState);
        active &= views[i].isActive() ? -1 : ~(1 << i);
      }
    }
  }

  private void stopViews() {
    active = 0;
    for (ViewScan view : views) {
      view.stop();
    }
  }
}
