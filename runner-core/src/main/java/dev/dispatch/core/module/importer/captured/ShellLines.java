package dev.dispatch.core.module.importer.captured;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits command lines into words as a POSIX shell does; a variable is left as it stands, nothing
 * is run.
 */
final class ShellLines {

  private final String text;
  private final List<List<String>> lines = new ArrayList<>();
  private List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean inWord;
  private int at;

  private ShellLines(String text) {
    this.text = text.replace("\r\n", "\n").replace("^\n", "\\\n");
  }

  /** Returns the words of each line; a backslash at a line's end joins it with the next. */
  static List<List<String>> of(String text) {
    ShellLines lines = new ShellLines(text);
    lines.read();
    return lines.lines;
  }

  private void read() {
    while (at < text.length()) {
      char c = text.charAt(at++);
      switch (c) {
        case '\n', ';' -> endLine();
        case ' ', '\t' -> endWord();
        case '\'' -> single();
        case '"' -> quoted();
        case '\\' -> escaped();
        case '$' -> dollar();
        case '#' -> comment();
        default -> add(c);
      }
    }
    endLine();
  }

  private void add(char c) {
    inWord = true;
    word.append(c);
  }

  private void endWord() {
    if (inWord) {
      words.add(word.toString());
    }
    word.setLength(0);
    inWord = false;
  }

  private void endLine() {
    endWord();
    if (!words.isEmpty()) {
      lines.add(words);
      words = new ArrayList<>();
    }
  }

  private void comment() {
    if (inWord) {
      add('#');
    } else {
      int end = text.indexOf('\n', at);
      at = end < 0 ? text.length() : end;
    }
  }

  private void single() {
    inWord = true;
    int end = text.indexOf('\'', at);
    word.append(text, at, end < 0 ? text.length() : end);
    at = end < 0 ? text.length() : end + 1;
  }

  private void quoted() {
    inWord = true;
    while (at < text.length() && text.charAt(at) != '"') {
      char c = text.charAt(at++);
      if (c == '\\' && at < text.length() && "\"\\$`\n".indexOf(text.charAt(at)) >= 0) {
        c = text.charAt(at++);
        if (c == '\n') {
          continue;
        }
      }
      word.append(c);
    }
    at++;
  }

  private void escaped() {
    if (at < text.length() && text.charAt(at) == '\n') {
      at++; // the line goes on
      endWord();
    } else if (at < text.length()) {
      add(text.charAt(at++));
    }
  }

  /** {@code $'…'} is how browsers quote what has a line break. */
  private void dollar() {
    if (!text.startsWith("'", at)) {
      add('$');
      return;
    }
    at++;
    inWord = true;
    while (at < text.length() && text.charAt(at) != '\'') {
      char c = text.charAt(at++);
      word.append(c == '\\' && at < text.length() ? ansi(text.charAt(at++)) : String.valueOf(c));
    }
    at++;
  }

  private String ansi(char c) {
    return switch (c) {
      case 'n' -> "\n";
      case 't' -> "\t";
      case 'r' -> "\r";
      case 'u' -> unicode();
      default -> String.valueOf(c);
    };
  }

  private String unicode() {
    int end = Math.min(at + 4, text.length());
    String digits = text.substring(at, end);
    if (!digits.matches("[0-9a-fA-F]{4}")) {
      return "u";
    }
    at = end;
    return String.valueOf((char) Integer.parseInt(digits, 16));
  }
}
