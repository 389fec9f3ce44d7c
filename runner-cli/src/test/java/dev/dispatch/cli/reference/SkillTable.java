package dev.dispatch.cli.reference;

/** The table of commands in SKILL.md, between two comments. */
final class SkillTable {

  private static final String START = "<!-- commands: generated, do not edit -->\n";
  private static final String END = "<!-- end of commands -->";

  private SkillTable() {}

  /** Returns the text with the table in its place; unchanged where it has no place for one. */
  static String in(String text) {
    int start = text.indexOf(START);
    int end = text.indexOf(END);
    if (start < 0 || end < start) {
      return text;
    }
    String table = IndexPage.commands().replaceAll("\\]\\([^)]*\\)", "").replace("[", "");
    return text.substring(0, start + START.length()) + table + text.substring(end);
  }
}
