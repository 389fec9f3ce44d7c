package dev.dispatch.core.report;

import dev.dispatch.core.json.VisibleText;

/** Text that stays text inside Markdown. */
final class MarkdownText {

  private static final String SPECIAL = "\\`*_{}[]()<>#|~&@$";

  private MarkdownText() {}

  /** Returns a line of plain words; nothing in it is markup, a link, a mention or HTML. */
  static String inline(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (char c : VisibleText.line(text).toCharArray()) {
      if (SPECIAL.indexOf(c) >= 0) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped.toString();
  }

  /** Returns a fenced block whose fence is longer than any run of backticks in the text. */
  static String block(String text) {
    String fence = "`".repeat(Math.max(3, longestRun(text) + 1));
    String body = VisibleText.block(text);
    return fence + "text\n" + body + (body.endsWith("\n") ? "" : "\n") + fence + "\n";
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
