package dev.dispatch.core.report.html;

/** Colours the names, strings, numbers and words of a JSON text, which may be cut anywhere. */
final class JsonMarkup {

  private final String text;
  private final Html html;
  private int at;

  private JsonMarkup(String text, Html html) {
    this.text = text;
    this.html = html;
  }

  static void write(String text, Html html) {
    JsonMarkup markup = new JsonMarkup(text, html);
    while (markup.at < text.length()) {
      markup.token();
    }
  }

  private void token() {
    char c = text.charAt(at);
    if (c == '"') {
      string();
    } else if (c == '-' || Character.isLetterOrDigit(c)) {
      word(c);
    } else {
      plain();
    }
  }

  private void string() {
    int end = at + 1;
    while (end < text.length() && text.charAt(end) != '"') {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    int next = Math.min(end + 1, text.length());
    boolean name = next < text.length() && text.charAt(next) == ':';
    span(name ? "jn" : "js", next);
  }

  private void word(char first) {
    int end = at + 1;
    while (end < text.length() && isWord(text.charAt(end))) {
      end++;
    }
    span(Character.isLetter(first) ? "jw" : "jd", end);
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '+' || c == '-';
  }

  private void plain() {
    int end = at;
    while (end < text.length() && isPlain(text.charAt(end))) {
      end++;
    }
    html.text(text.substring(at, end));
    at = end;
  }

  private static boolean isPlain(char c) {
    return c != '"' && c != '-' && !Character.isLetterOrDigit(c);
  }

  private void span(String kind, int end) {
    html.element("span", text.substring(at, end), "class", kind);
    at = end;
  }
}
