package dev.dispatch.core.json;

import dev.dispatch.core.problem.Position;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Turns byte offsets of one text into lines and columns. */
final class LineIndex {

  private final byte[] text;
  private int[] lineStarts = new int[64];
  private int lines = 1;

  LineIndex(byte[] text) {
    this.text = text;
    for (int i = 0; i < text.length; i++) {
      if (text[i] == '\n') {
        add(i + 1);
      }
    }
  }

  /** Returns the place of one offset, where no other is going to be asked for. */
  static Position position(byte[] text, int offset) {
    return new LineIndex(text).position(offset);
  }

  /** Returns the place of an offset. */
  Position position(int offset) {
    int found = Arrays.binarySearch(lineStarts, 0, lines, offset);
    int line = found >= 0 ? found : -found - 2;
    return new Position(line + 1, column(lineStarts[line], offset));
  }

  private int column(int lineStart, int offset) {
    int end = Math.min(offset, text.length);
    return new String(text, lineStart, end - lineStart, StandardCharsets.UTF_8).length() + 1;
  }

  private void add(int start) {
    if (lines == lineStarts.length) {
      lineStarts = Arrays.copyOf(lineStarts, lines * 2);
    }
    lineStarts[lines++] = start;
  }
}
