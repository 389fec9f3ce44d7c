package dev.dispatch.core.secret;

import java.util.Arrays;

/** The states of an automaton: a trie of the forms, and where to go on when a form breaks off. */
final class AutomatonStates {

  private int[] firstChild = new int[1024];
  private int[] sibling = new int[1024];
  private byte[] label = new byte[1024];
  private int[] depth = new int[1024];
  private int[] hitLength = new int[1024];
  private Mask[] hitMask = new Mask[1024];
  private int[] fallback = {};
  private int size = 1;
  private int longest;

  /** Adds a form; where two secrets share one, the first keeps it. */
  void add(byte[] form, Mask mask) {
    int state = Automaton.ROOT;
    for (byte b : form) {
      int child = child(state, b);
      state = child == Automaton.ROOT ? grow(state, b) : child;
    }
    if (hitLength[state] == 0) {
      hitLength[state] = form.length;
      hitMask[state] = mask;
      longest = Math.max(longest, form.length);
    }
  }

  /** Links every state to its longest end that is a state too; returns the root's table. */
  int[] link() {
    fallback = new int[size];
    int[] rootNext = new int[256];
    for (int c = firstChild[Automaton.ROOT]; c != 0; c = sibling[c]) {
      rootNext[label[c] & 0xff] = c;
    }
    int[] queue = new int[size];
    int queued = 1;
    for (int read = 0; read < queued; read++) {
      for (int c = firstChild[queue[read]]; c != 0; c = sibling[c]) {
        linkChild(queue[read], c, rootNext);
        queue[queued++] = c;
      }
    }
    return rootNext;
  }

  int child(int state, int b) {
    int c = firstChild[state];
    while (c != 0 && label[c] != (byte) b) {
      c = sibling[c];
    }
    return c;
  }

  int fallback(int state) {
    return fallback[state];
  }

  int depth(int state) {
    return depth[state];
  }

  int hitLength(int state) {
    return hitLength[state];
  }

  Mask hitMask(int state) {
    return hitMask[state];
  }

  int longest() {
    return longest;
  }

  private void linkChild(int parent, int state, int[] rootNext) {
    if (parent == Automaton.ROOT) {
      return;
    }
    int b = label[state] & 0xff;
    int from = fallback[parent];
    while (from != Automaton.ROOT && child(from, b) == 0) {
      from = fallback[from];
    }
    fallback[state] = from == Automaton.ROOT ? rootNext[b] : child(from, b);
    if (hitLength[state] == 0) {
      hitLength[state] = hitLength[fallback[state]];
      hitMask[state] = hitMask[fallback[state]];
    }
  }

  private int grow(int parent, byte b) {
    if (size == label.length) {
      enlarge(size * 2);
    }
    label[size] = b;
    depth[size] = depth[parent] + 1;
    sibling[size] = firstChild[parent];
    firstChild[parent] = size;
    return size++;
  }

  private void enlarge(int capacity) {
    firstChild = Arrays.copyOf(firstChild, capacity);
    sibling = Arrays.copyOf(sibling, capacity);
    label = Arrays.copyOf(label, capacity);
    depth = Arrays.copyOf(depth, capacity);
    hitLength = Arrays.copyOf(hitLength, capacity);
    hitMask = Arrays.copyOf(hitMask, capacity);
  }
}
