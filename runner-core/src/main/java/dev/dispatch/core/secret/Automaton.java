package dev.dispatch.core.secret;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds all forms of some secrets in one pass over bytes (Aho and Corasick, 1975).
 *
 * <p>A state is the longest end of what was read that begins a form. States are numbers into plain
 * arrays; only the root has a table of all bytes, so that many secrets stay small in memory.
 */
final class Automaton {

  static final int ROOT = 0;

  private final List<Secret> secrets;
  private final AutomatonStates states;
  private final int[] rootNext;
  private final boolean anySpace;

  private Automaton(List<Secret> secrets) {
    this.secrets = secrets;
    this.states = new AutomatonStates();
    boolean space = false;
    for (Secret secret : secrets) {
      addForms(secret);
      space |= secret.value().indexOf(' ') >= 0;
    }
    this.anySpace = space;
    this.rootNext = states.link();
  }

  private void addForms(Secret secret) {
    for (byte[] form : EncodedForms.of(secret.value())) {
      states.add(form, secret.mask());
    }
    states.add(secret.mask().bytes(), secret.mask().guard());
  }

  /**
   * Returns automata that also know the added secrets. A small one is built anew with the added, a
   * large one stays, so that a server that issues a secret a reply costs n log n in all.
   */
  static List<Automaton> grow(List<Automaton> automata, List<Secret> added) {
    List<Automaton> kept = new ArrayList<>(automata);
    List<Secret> fresh = new ArrayList<>(added);
    while (!kept.isEmpty() && kept.getLast().secrets.size() <= fresh.size()) {
      fresh.addAll(0, kept.removeLast().secrets);
    }
    kept.add(new Automaton(List.copyOf(fresh)));
    return List.copyOf(kept);
  }

  /** Returns the state after one more byte, 0 to 255. */
  int next(int state, int b) {
    int from = state;
    while (from != ROOT) {
      int child = states.child(from, b);
      if (child != ROOT) {
        return child;
      }
      from = states.fallback(from);
    }
    return rootNext[b];
  }

  /** Returns how many of the last bytes the state stands for. */
  int depth(int state) {
    return states.depth(state);
  }

  /** Returns the length of the longest form that ends here, 0 for none. */
  int hitLength(int state) {
    return states.hitLength(state);
  }

  /** Returns the mask of the longest form that ends here. */
  Mask hitMask(int state) {
    return states.hitMask(state);
  }

  /** Returns the length of the longest form. */
  int longest() {
    return states.longest();
  }

  /** Returns whether a secret has a space, which a form may have written as a plus. */
  boolean anySpace() {
    return anySpace;
  }
}
