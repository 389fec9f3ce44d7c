package dev.dispatch.core.module.importer;

/** Makes a text that a plain regular expression matches: the first way, as often as it must. */
final class PatternSample {

  private static final int LONGEST = 1_000;

  private final String pattern;
  private int at;

  private PatternSample(String pattern) {
    this.pattern = pattern;
  }

  /** Returns a text; whether it matches is for the caller to see. */
  static String of(String pattern) {
    return new PatternSample(pattern).alternatives();
  }

  /** Reads alternatives up to the end or a closing parenthesis; gives the first. */
  private String alternatives() {
    String first = sequence();
    while (at < pattern.length() && pattern.charAt(at) == '|') {
      at++;
      sequence();
    }
    return first;
  }

  private String sequence() {
    StringBuilder text = new StringBuilder();
    while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
      String one = atom();
      text.append(one.repeat(Math.min(times(), LONGEST)));
    }
    return text.toString();
  }

  private String atom() {
    char c = pattern.charAt(at++);
    return switch (c) {
      case '^', '$' -> "";
      case '.' -> "a";
      case '[' -> set();
      case '(' -> group();
      case '\\' -> escaped();
      default -> String.valueOf(c);
    };
  }

  private String group() {
    if (pattern.startsWith("?", at)) {
      boolean behindOrAhead = pattern.startsWith("?!", at) || pattern.startsWith("?<!", at);
      while (at < pattern.length() && ":=!>".indexOf(pattern.charAt(at)) < 0) {
        at++;
      }
      at++;
      String within = alternatives();
      at++;
      return behindOrAhead ? "" : within;
    }
    String within = alternatives();
    at++;
    return within;
  }

  private String escaped() {
    char c = at < pattern.length() ? pattern.charAt(at++) : '\\';
    return switch (c) {
      case 'd' -> "1";
      case 'w' -> "a";
      case 's' -> " ";
      case 'D', 'S' -> "a";
      case 'W' -> "-";
      case 'b', 'B', 'A', 'z', 'Z' -> "";
      case 'n' -> "\n";
      case 't' -> "\t";
      default -> String.valueOf(c);
    };
  }

  /** Takes the first member of a set, or something plain that a negated one does not name. */
  private String set() {
    boolean negated = pattern.startsWith("^", at);
    int start = negated ? at + 1 : at;
    at = start;
    String first = at < pattern.length() ? member() : "";
    while (at < pattern.length() && pattern.charAt(at) != ']') {
      member();
    }
    String members = pattern.substring(start, Math.min(at, pattern.length()));
    at++;
    return negated ? notIn(members) : first;
  }

  private String member() {
    char c = pattern.charAt(at++);
    return c == '\\' ? escaped() : String.valueOf(c);
  }

  private static String notIn(String members) {
    for (String candidate : new String[] {"a", "1", "A", "-", "_", "~"}) {
      boolean named =
          members.contains(candidate)
              || (members.contains("a-z") && candidate.equals("a"))
              || (members.contains("0-9") && candidate.equals("1"))
              || (members.contains("A-Z") && candidate.equals("A"));
      if (!named) {
        return candidate;
      }
    }
    return "";
  }

  /** Reads a quantifier; gives the fewest times that it allows, one where it allows none. */
  private int times() {
    if (at >= pattern.length()) {
      return 1;
    }
    char c = pattern.charAt(at);
    int least = 1;
    if (c == '*' || c == '+' || c == '?') {
      at++;
      least = c == '+' ? 1 : 0;
    } else if (c == '{' && pattern.indexOf('}', at) > 0) {
      String bounds = pattern.substring(at + 1, pattern.indexOf('}', at));
      if (!bounds.matches("[0-9]{1,6}(,[0-9]{0,6})?")) {
        return 1;
      }
      least = Integer.parseInt(bounds.split(",", 2)[0]);
      at = pattern.indexOf('}', at) + 1;
    }
    if (at < pattern.length() && pattern.charAt(at) == '?') {
      at++; // lazy
    }
    return least;
  }
}
