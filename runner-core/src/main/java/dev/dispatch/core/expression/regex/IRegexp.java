package dev.dispatch.core.expression.regex;

import java.util.Optional;

/**
 * Turns I-Regexp (RFC 9485), which JSONPath's {@code match} and {@code search} speak, into RE2
 * syntax. Unescaped {@code ^} and {@code $} are anchors, as the compliance suite of RFC 9535 has
 * it.
 */
public final class IRegexp {

  private static final String ESCAPABLE = "()*+-.?[\\]^{|}nrt";
  private static final String CATEGORY =
      "L[lmotu]?|M[cen]?|N[dlo]?|P[cdefios]?|Z[lps]?|S[ckmo]?|C[cfno]?";

  private final String source;
  private final StringBuilder target = new StringBuilder();
  private int at;
  private int depth;

  private IRegexp(String source) {
    this.source = source;
  }

  /** Returns the pattern in RE2 syntax, or empty where it is not I-Regexp. */
  public static Optional<String> toRe2(String pattern) {
    IRegexp regexp = new IRegexp(pattern);
    return (regexp.branches() && regexp.at == pattern.length())
        ? Optional.of(regexp.target.toString())
        : Optional.empty();
  }

  private boolean branches() {
    boolean valid = true;
    while (valid && at < source.length() && source.charAt(at) != ')') {
      valid = take('|') || (atom() && quantifier());
    }
    return valid;
  }

  private boolean take(char wanted) {
    boolean there = at < source.length() && source.charAt(at) == wanted;
    if (there) {
      target.append(wanted);
      at++;
    }
    return there;
  }

  private boolean atom() {
    return switch (source.charAt(at)) {
      case '(' -> group();
      case '[' -> characterClass();
      case '\\' -> escape();
      case '.' -> dot();
      case ')', ']', '{', '}', '*', '+', '?' -> false;
      default -> take(source.charAt(at));
    };
  }

  private boolean group() {
    at++;
    target.append("(?:");
    boolean valid = ++depth < 100 && branches() && take(')');
    depth--;
    return valid;
  }

  private boolean dot() {
    at++;
    target.append("[^\\n\\r]"); // RFC 9485, section 5.4
    return true;
  }

  private boolean quantifier() {
    if (take('*') || take('+') || take('?')) {
      return true;
    }
    return at >= source.length() || source.charAt(at) != '{' || counted();
  }

  private boolean counted() {
    int end = source.indexOf('}', at);
    String counts = end < 0 ? "" : source.substring(at + 1, end);
    if (!counts.matches("[0-9]+(,[0-9]*)?")) {
      return false;
    }
    target.append(source, at, end + 1);
    at = end + 1;
    return true;
  }

  private boolean escape() {
    char next = at + 1 < source.length() ? source.charAt(at + 1) : 0;
    if (next == 'p' || next == 'P') {
      return category();
    }
    if (next == 0 || ESCAPABLE.indexOf(next) < 0) {
      return false;
    }
    target.append('\\').append(next);
    at += 2;
    return true;
  }

  private boolean category() {
    int end = source.indexOf('}', at);
    boolean valid =
        source.startsWith("{", at + 2)
            && end > 0
            && source.substring(at + 3, end).matches(CATEGORY);
    if (valid) {
      target.append(source, at, end + 1);
      at = end + 1;
    }
    return valid;
  }

  private boolean characterClass() {
    take('[');
    take('^');
    boolean valid = !source.startsWith("]", at);
    take('-');
    while (valid && at < source.length() && source.charAt(at) != ']') {
      valid = member();
    }
    return valid && take(']');
  }

  /** One character, escape or range; a hyphen may stand unescaped at either end only. */
  private boolean member() {
    if (take('-')) {
      return source.startsWith("]", at);
    }
    boolean single = classCharacter();
    if (!single || !source.startsWith("-", at) || source.startsWith("-]", at)) {
      return single;
    }
    return take('-') && at < source.length() && classCharacter();
  }

  private boolean classCharacter() {
    char c = source.charAt(at);
    if (c == '\\') {
      return escape();
    }
    if (c == '[' || c == ']' || c == '-') {
      return false;
    }
    target.append(c == '^' ? "\\^" : String.valueOf(c));
    at++;
    return true;
  }
}
