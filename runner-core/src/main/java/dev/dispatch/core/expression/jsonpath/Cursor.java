package dev.dispatch.core.expression.jsonpath;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.ErrorCode;
import java.util.Map;

/** A place in a text that a hand-written parser moves forward. */
public final class Cursor {

  private static final int MAX_DEPTH = 64;

  private final String text;
  private final ErrorCode syntaxCode;
  private int position;
  private int depth;

  /** Starts at the text's first character; errors carry the given code. */
  public Cursor(String text, ErrorCode syntaxCode) {
    this.text = text;
    this.syntaxCode = syntaxCode;
  }

  /** Returns the offset of the next character. */
  public int position() {
    return position;
  }

  /** Goes to an offset. */
  public void moveTo(int offset) {
    position = offset;
  }

  /** Whether the text is used up. */
  public boolean atEnd() {
    return position >= text.length();
  }

  /** Returns the next character without taking it, or -1 at the end. */
  public int peek() {
    return atEnd() ? -1 : text.charAt(position);
  }

  /** Whether the rest starts with these characters. */
  public boolean sees(String wanted) {
    return text.startsWith(wanted, position);
  }

  /** Takes these characters where they come next. */
  public boolean take(String wanted) {
    boolean there = sees(wanted);
    position += there ? wanted.length() : 0;
    return there;
  }

  /** Takes the next character, whatever it is; there must be one. */
  public char next() {
    return text.charAt(position++);
  }

  /** Skips the four blanks of JSON and RFC 9535. */
  public void skipBlanks() {
    while (!atEnd() && isBlank(text.charAt(position))) {
      position++;
    }
  }

  /** Whether a character is a blank of JSON and RFC 9535. */
  public static boolean isBlank(int c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  /** Returns the text from an offset up to here. */
  public String since(int start) {
    return text.substring(start, position);
  }

  /** Requires these characters next. */
  public void require(String wanted, String hint) {
    if (!take(wanted)) {
      throw error("expected '" + wanted + "' " + found(), hint);
    }
  }

  /** Says what stands here instead. */
  public String found() {
    return atEnd() ? "but the text ends" : "but found '" + Character.toString(symbol()) + "'";
  }

  private int symbol() {
    return text.codePointAt(position);
  }

  /** Enters a nested construct; refuses what is nested too deeply to read. */
  public void enter() {
    if (++depth > MAX_DEPTH) {
      throw error("nested deeper than " + MAX_DEPTH + " levels", "Write it with less nesting.");
    }
  }

  /** Leaves a nested construct. */
  public void leave() {
    depth--;
  }

  /** Returns a syntax error at this place. */
  public DispatchException error(String message, String hint) {
    return errorAt(position, message, hint);
  }

  /** Returns a syntax error at an offset. */
  public DispatchException errorAt(int offset, String message, String hint) {
    return error(syntaxCode, offset, message, hint);
  }

  /** Returns an error of another kind at an offset. */
  public DispatchException error(ErrorCode code, int offset, String message, String hint) {
    int column = offset + 1;
    return new DispatchException(
        code,
        "'" + shown() + "', column " + column + ": " + message,
        hint,
        Map.of("expression", shown(), "column", column),
        null);
  }

  private String shown() {
    return text.length() <= 200 ? text : text.substring(0, 199) + "…";
  }
}
