package dev.dispatch.core.schema;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How large an expression becomes when its counts are written out: {@code (a{100}){100}} is 10,000.
 *
 * <p>RE2 writes them out, so that a short pattern can take all memory, and its time for a text is
 * the text's length times this size.
 */
final class RegexSize {

  private static final long HUGE = 1_000_000_000;

  private final String pattern;
  private final Deque<Long> around = new ArrayDeque<>();
  private long size;
  private long last;
  private int at;

  private RegexSize(String pattern) {
    this.pattern = pattern;
  }

  /** Returns an upper estimate, at least 1. */
  static long of(String pattern) {
    return new RegexSize(pattern).measure();
  }

  private long measure() {
    while (at < pattern.length()) {
      step(pattern.charAt(at++));
    }
    while (!around.isEmpty()) {
      close();
    }
    return Math.max(1, size);
  }

  private void step(char c) {
    switch (c) {
      case '\\' -> {
        at++;
        add(1);
      }
      case '[' -> {
        skipClass();
        add(1);
      }
      case '(' -> {
        around.push(size);
        size = 0;
      }
      case ')' -> close();
      case '{' -> repeat();
      default -> add(1);
    }
  }

  private void add(long pieces) {
    last = pieces;
    size = Math.min(HUGE, size + pieces);
  }

  private void close() {
    long inner = size + 1;
    size = around.isEmpty() ? 0 : around.pop();
    add(inner);
  }

  private void skipClass() {
    while (at < pattern.length() && pattern.charAt(at) != ']') {
      at += pattern.charAt(at) == '\\' ? 2 : 1;
    }
    at++;
  }

  /** Counts what stands before {@code {n,m}} so many times; other braces stand for themselves. */
  private void repeat() {
    int close = pattern.indexOf('}', at);
    long count = 1;
    long number = 0;
    for (int i = at; i < close; i++) {
      char c = pattern.charAt(i);
      number = Character.isDigit(c) ? Math.min(HUGE, number * 10 + Character.digit(c, 10)) : 0;
      count = Math.max(count, number);
    }
    size = Math.min(HUGE, size - last + Math.min(HUGE, last * count));
    at = close < 0 ? at : close + 1;
  }
}
