package dev.dispatch.core.schema;

import java.util.Map;

/**
 * Translates ECMA-262 expressions, which JSON Schema speaks, for an engine.
 *
 * <p>What differs: {@code $} is the very end, {@code \d} and {@code \w} are ASCII, {@code \s} is
 * not, {@code \cX}, {@code \}{@code u} escapes, and the long names of general categories.
 */
enum RegexDialect {
  RE2,
  JDK;

  private static final String END = "\\z";

  private static final String SPACES =
      "\\t\\n\\x{b}\\f\\r\\x{20}\\x{a0}\\x{feff}\\x{2028}\\x{2029}\\p{Zs}";

  private static final Map<String, String> CATEGORIES =
      Map.ofEntries(
          Map.entry("Letter", "L"),
          Map.entry("Uppercase_Letter", "Lu"),
          Map.entry("Lowercase_Letter", "Ll"),
          Map.entry("Titlecase_Letter", "Lt"),
          Map.entry("Modifier_Letter", "Lm"),
          Map.entry("Other_Letter", "Lo"),
          Map.entry("Mark", "M"),
          Map.entry("Nonspacing_Mark", "Mn"),
          Map.entry("Number", "N"),
          Map.entry("Decimal_Number", "Nd"),
          Map.entry("digit", "Nd"),
          Map.entry("Letter_Number", "Nl"),
          Map.entry("Other_Number", "No"),
          Map.entry("Punctuation", "P"),
          Map.entry("punct", "P"),
          Map.entry("Symbol", "S"),
          Map.entry("Separator", "Z"),
          Map.entry("Space_Separator", "Zs"),
          Map.entry("Other", "C"),
          Map.entry("Control", "Cc"));

  String translate(String pattern) {
    return new Translation(pattern).run();
  }

  private final class Translation {

    private final String pattern;
    private final StringBuilder out = new StringBuilder();
    private int at;
    private boolean inClass;

    Translation(String pattern) {
      this.pattern = pattern;
    }

    String run() {
      while (at < pattern.length()) {
        char c = pattern.charAt(at);
        if (c == '\\' && at + 1 < pattern.length()) {
          escape(pattern.charAt(at + 1));
        } else {
          at++;
          plain(c);
        }
      }
      return out.toString();
    }

    private void plain(char c) {
      if (c == '$' && !inClass) {
        out.append(END);
        return;
      }
      if (inClass && (c == '[' || c == '&')) {
        out.append('\\');
      }
      inClass = c == '[' || (inClass && c != ']');
      out.append(c);
    }

    private void escape(char letter) {
      switch (letter) {
        case 's' -> take(2, inClass ? SPACES : "[" + SPACES + "]");
        case 'S' -> take(2, inClass ? "\\S" : "[^" + SPACES + "]");
        case 'v' -> take(2, "\\x{b}");
        case '/' -> take(2, "/");
        case 'c' -> control();
        case 'u' -> unicode();
        case 'p', 'P' -> property(letter);
        default -> take(2, "\\" + letter);
      }
    }

    private void control() {
      int letter = at + 2 < pattern.length() ? pattern.charAt(at + 2) : 'c';
      take(3, "\\x{" + Integer.toHexString(letter % 32) + "}");
    }

    private void unicode() {
      boolean braced = at + 2 < pattern.length() && pattern.charAt(at + 2) == '{';
      int from = at + (braced ? 3 : 2);
      int to = braced ? pattern.indexOf('}', from) : Math.min(from + 4, pattern.length());
      if (to < 0) {
        take(2, "\\u");
      } else {
        take(to - at + (braced ? 1 : 0), "\\x{" + pattern.substring(from, to) + "}");
      }
    }

    private void property(char letter) {
      int close = pattern.indexOf('}', at);
      boolean braced = at + 2 < pattern.length() && pattern.charAt(at + 2) == '{' && close > 0;
      if (!braced) {
        take(2, "\\" + letter);
        return;
      }
      String name = pattern.substring(at + 3, close);
      String value = name.substring(name.indexOf('=') + 1);
      take(
          close + 1 - at,
          "\\" + letter + "{" + CATEGORIES.getOrDefault(value, scripted(name, value)) + "}");
    }

    private String scripted(String name, String value) {
      boolean script = name.startsWith("Script=") || name.startsWith("sc=");
      return script && RegexDialect.this == JDK ? "Is" + value : value;
    }

    private void take(int length, String translated) {
      at = Math.min(at + length, pattern.length());
      out.append(translated);
    }
  }
}
