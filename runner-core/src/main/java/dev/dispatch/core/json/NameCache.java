package dev.dispatch.core.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Gives equal names of one text the same String: lists of records repeat their few names. */
final class NameCache {

  private static final int SLOTS = 256;

  private final byte[] text;
  private final String[] names = new String[SLOTS];
  private final int[] starts = new int[SLOTS];

  NameCache(byte[] text) {
    this.text = text;
  }

  /** Returns the name that stands in a range of ASCII without escapes. */
  String get(int start, int end, int hash) {
    int slot = (hash ^ hash >>> 8) & (SLOTS - 1);
    String known = names[slot];
    if (known != null && known.length() == end - start && sameBytes(starts[slot], start, end)) {
      return known;
    }
    String name = new String(text, start, end - start, StandardCharsets.ISO_8859_1);
    names[slot] = name;
    starts[slot] = start;
    return name;
  }

  private boolean sameBytes(int knownStart, int start, int end) {
    return Arrays.equals(text, knownStart, knownStart + end - start, text, start, end);
  }
}
