package dev.dispatch.testkit.scenario;

import java.util.ArrayList;
import java.util.List;

/** Splits text into words as a POSIX shell does, without expanding anything. */
public final class ShellWords {

  private final String text;
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean inWord;
  private int at;

  private ShellWords(String text) {
    this.text = text;
  }

  /** Returns the words; a line that starts with {@code #} has none. */
  public static List<String> split(String text) {
    ShellWords shell =
        new ShellWords(
            text.lines()
                .filter(line -> !line.startsWith("#"))
                .reduce("", (all, line) -> all + line + "\n"));
    while (shell.at < shell.text.length()) {
      shell.take(shell.text.charAt(shell.at++));
    }
    shell.endWord();
    return shell.words;
  }

  private void take(char c) {
    switch (c) {
      case ' ', '\t', '\n' -> endWord();
      case '\'' -> quoted('\'');
      case '"' -> quoted('"');
      case '\\' -> escaped();
      default -> append(c);
    }
  }

  private void quoted(char quote) {
    inWord = true;
    while (text.charAt(at) != quote) {
      if (quote == '"' && text.charAt(at) == '\\') {
        at++;
      }
      append(text.charAt(at++));
    }
    at++;
  }

  private void escaped() {
    append(text.charAt(at++));
  }

  private void append(char c) {
    inWord = true;
    word.append(c);
  }

  private void endWord() {
    if (inWord) {
      words.add(word.toString());
      word.setLength(0);
      inWord = false;
    }
  }
}
