package dev.dispatch.core.secret;

import java.util.ArrayList;
import java.util.List;

/** Reads a text, as it comes, for every secret of some automata. */
final class TextScan {

  private final List<SecretScan> scans = new ArrayList<>();
  private final Hits hits = new Hits();

  TextScan(List<Automaton> automata) {
    for (Automaton automaton : automata) {
      scans.add(new SecretScan(automaton));
    }
  }

  /** Reads a whole text; returns what is secret in it, in order, without overlaps. */
  List<Hit> readWhole(byte[] bytes) {
    hits.clear();
    Text text = new Text(bytes, bytes.length, true);
    for (SecretScan scan : scans) {
      scan.restart();
      scan.read(text, hits);
    }
    return found();
  }

  /** Reads what is at hand and not read yet. */
  void read(Text text) {
    for (SecretScan scan : scans) {
      scan.read(text, hits);
    }
  }

  /** Returns what was found so far, in order, without overlaps. */
  List<Hit> found() {
    return hits.isEmpty() ? List.of() : hits.merged();
  }

  /** Returns the place from which on later text may still complete a secret. */
  int pendingFrom() {
    int pending = Integer.MAX_VALUE;
    for (SecretScan scan : scans) {
      pending = Math.min(pending, scan.pendingFrom());
    }
    return pending;
  }

  /** The first bytes of the text are gone. */
  void drop(int bytes) {
    for (SecretScan scan : scans) {
      scan.drop(bytes);
    }
    hits.drop(bytes);
  }
}
