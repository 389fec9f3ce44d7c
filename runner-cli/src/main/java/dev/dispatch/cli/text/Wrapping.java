package dev.dispatch.cli.text;

import java.util.ArrayList;
import java.util.List;

/** Breaks a sentence into lines between words. */
final class Wrapping {

  private Wrapping() {}

  /** Returns at least one line; a word longer than the width stands alone. */
  static List<String> of(String sentence, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : sentence.split(" ", -1)) {
      if (!line.isEmpty() && Columns.of(line + " " + word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
