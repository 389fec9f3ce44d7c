package dev.dispatch.core.expression.regex;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Estimates how large a pattern's program gets, without building it: RE2/J writes repetitions out,
 * so that <code>((a{1000}){1000}){1000}</code> would need gigabytes.
 */
final class ProgramSize {

  static final long LIMIT = 5_000;

  /** RE2/J recurses once a group. */
  private static final int MAX_DEPTH = 100;

  private final String pattern;
  private final Deque<Long> groups = new ArrayDeque<>();
  private long group;
  private long atom;
  private int at;

  private ProgramSize(String pattern) {
    this.pattern = pattern;
  }

  /** Returns an upper bound of the program's instructions, up to a constant factor. */
  static long estimate(String pattern) {
    return new ProgramSize(pattern).scan();
  }

  private long scan() {
    while (at < pattern.length()) {
      step(pattern.charAt(at));
      at++;
    }
    while (!groups.isEmpty()) {
      close();
    }
    return group;
  }

  private void step(char c) {
    switch (c) {
      case '(' -> open();
      case ')' -> close();
      case '{' -> repeat();
      case '[' -> atom(skipClass());
      case '\\' -> escape();
      default -> atom(at);
    }
  }

  private void atom(int last) {
    at = last;
    atom = 1;
    group = capped(group + 1);
  }

  private void escape() {
    if (!pattern.startsWith("Q", at + 1)) {
      atom(at + 1);
      return;
    }
    int end = pattern.indexOf("\\E", at);
    int last = end < 0 ? pattern.length() : end + 1;
    group = capped(group + last - at);
    atom(last);
  }

  private void open() {
    groups.push(group);
    group = groups.size() > MAX_DEPTH ? LIMIT + 1 : 1;
    atom = 1;
  }

  private void close() {
    if (groups.isEmpty()) {
      return;
    }
    atom = capped(group + 1);
    group = capped(groups.pop() + atom);
  }

  /** Multiplies the last atom where a real count follows; any other brace is a letter. */
  private void repeat() {
    int end = pattern.indexOf('}', at);
    String counts = end < 0 ? "" : pattern.substring(at + 1, end);
    if (!counts.matches("\\d{1,4}(,\\d{0,4})?")) {
      atom(at);
      return;
    }
    long copies = copies(counts);
    group = capped(group - atom + atom * copies);
    atom = capped(atom * copies);
    at = end;
  }

  private static long copies(String counts) {
    long most = 1;
    for (String count : counts.split(",", -1)) {
      most = count.isEmpty() ? most : Math.max(most, Long.parseLong(count));
    }
    return most;
  }

  /** Returns where the character class that starts here ends; a first bracket is a member. */
  private int skipClass() {
    int end = at + 1;
    end += end < pattern.length() && pattern.charAt(end) == '^' ? 1 : 0;
    end += end < pattern.length() && pattern.charAt(end) == ']' ? 1 : 0;
    while (end < pattern.length() && pattern.charAt(end) != ']') {
      end += pattern.charAt(end) == '\\' ? 2 : 1;
    }
    return end;
  }

  private static long capped(long size) {
    return Math.min(size, Integer.MAX_VALUE);
  }
}
