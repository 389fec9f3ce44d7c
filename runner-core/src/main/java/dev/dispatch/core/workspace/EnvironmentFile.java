package dev.dispatch.core.workspace;

import dev.dispatch.api.DispatchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A file of environment variables in the usual dotenv form.
 *
 * <p>{@code NAME=value}, {@code export} before it or not; a comment begins with {@code #} at the
 * line's start or after a space; a value in single quotes stands as it is, one in double quotes
 * knows {@code \n}, {@code \r}, {@code \t}, {@code \"}, {@code \$} and {@code \\}; both may go over
 * several lines. Nothing is expanded: {@code $} is a dollar sign.
 */
public final class EnvironmentFile {

  private static final long MAX_BYTES = 1 << 20;

  private final String source;
  private final String text;
  private final Map<String, String> variables = new LinkedHashMap<>();
  private int at;

  private EnvironmentFile(String source, String text) {
    this.source = source;
    this.text = text;
  }

  /**
   * Reads a file.
   *
   * @param folder what a relative path starts at
   * @param source the path as it is given and told
   * @throws DispatchException where it cannot be read, or a line is none
   */
  public static Map<String, String> read(Path folder, String source) {
    Path file = folder.resolve(source);
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw unreadable(source, "is larger than " + MAX_BYTES + " bytes");
      }
      return parse(source, Files.readString(file));
    } catch (IOException e) {
      throw unreadable(source, "cannot be read as UTF-8 text");
    }
  }

  /** Reads a text; the last value of a name wins. */
  static Map<String, String> parse(String source, String text) {
    EnvironmentFile file =
        new EnvironmentFile(source, text.startsWith("\uFEFF") ? text.substring(1) : text);
    file.lines();
    return file.variables;
  }

  private void lines() {
    while (at < text.length()) {
      skipSpace();
      if (isLineEnd() || peek() == '#') {
        skipLine();
      } else {
        assignment();
      }
    }
  }

  private void assignment() {
    if (text.startsWith("export ", at)) {
      at += "export ".length();
      skipSpace();
    }
    String name = name();
    skipSpace();
    if (isLineEnd() || peek() != '=') {
      throw malformed("has no '=' after a name", at);
    }
    at++;
    skipSpace();
    variables.put(name, value());
  }

  private String name() {
    int start = at;
    while (!isLineEnd() && isNameSign(peek())) {
      at++;
    }
    if (start == at || Character.isDigit(text.charAt(start))) {
      throw malformed("does not begin with a variable's name", start);
    }
    return text.substring(start, at);
  }

  private static boolean isNameSign(char c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || c == '_');
  }

  private String value() {
    if (isLineEnd() || (peek() != '"' && peek() != '\'')) {
      return plain();
    }
    String value = quoted(peek());
    skipSpace();
    if (!isLineEnd() && peek() != '#') {
      throw malformed("goes on after the closing quote", at);
    }
    skipLine();
    return value;
  }

  /** A number sign within a word is part of it, as in a password. */
  private String plain() {
    int start = at;
    int end = start;
    while (!isLineEnd() && !(peek() == '#' && (at == start || isSpace(text.charAt(at - 1))))) {
      at++;
      end = isSpace(text.charAt(at - 1)) ? end : at;
    }
    skipLine();
    return text.substring(start, end);
  }

  private String quoted(char quote) {
    int start = at++;
    StringBuilder value = new StringBuilder();
    while (at < text.length() && peek() != quote) {
      boolean escaped = quote == '"' && peek() == '\\' && at + 1 < text.length();
      value.append(escaped ? escape() : String.valueOf(text.charAt(at++)));
    }
    if (at == text.length()) {
      throw malformed("has a quote that is not closed", start);
    }
    at++;
    return value.toString();
  }

  private String escape() {
    char c = text.charAt(at + 1);
    at += 2;
    return switch (c) {
      case 'n' -> "\n";
      case 'r' -> "\r";
      case 't' -> "\t";
      case '"', '\\', '$' -> String.valueOf(c);
      default -> "\\" + c;
    };
  }

  private char peek() {
    return text.charAt(at);
  }

  private boolean isLineEnd() {
    return at >= text.length() || peek() == '\n' || peek() == '\r';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }

  private void skipSpace() {
    while (at < text.length() && isSpace(peek())) {
      at++;
    }
  }

  private void skipLine() {
    while (!isLineEnd()) {
      at++;
    }
    at++;
  }

  // No part of the line is in the message: it may be a secret.
  private DispatchException malformed(String what, int place) {
    String before = text.substring(0, place);
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    int column = place - before.lastIndexOf('\n');
    return new DispatchException(
        WorkspaceError.ENV_FILE_INVALID,
        "Line " + line + " of '" + source + "' " + what + " (column " + column + ").",
        "Write NAME=value, with quotes around a value that has spaces at its ends or line breaks.",
        Map.of("file", source, "line", line, "column", column),
        null);
  }

  private static DispatchException unreadable(String source, String what) {
    return new DispatchException(
        WorkspaceError.ENV_FILE_INVALID,
        "The environment file '" + source + "' " + what + ".",
        "Check the path, which starts at the current folder, and that you may read it.");
  }
}
