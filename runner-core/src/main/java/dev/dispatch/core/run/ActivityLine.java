package dev.dispatch.core.run;

/** Keeps an entry of the activity log on one line, and within its limit. */
final class ActivityLine {

  private static final int MAX_CHARS = 8192;

  private ActivityLine() {}

  static String escape(String text) {
    String line = text.length() > MAX_CHARS ? text.substring(0, MAX_CHARS) + "…" : text;
    StringBuilder escaped = new StringBuilder(line.length());
    line.chars().forEach(c -> append(escaped, (char) c));
    return escaped.toString();
  }

  private static void append(StringBuilder line, char c) {
    switch (c) {
      case '\n' -> line.append("\\n");
      case '\r' -> line.append("\\r");
      case '\t' -> line.append(' ');
      default -> line.append(c);
    }
  }
}
