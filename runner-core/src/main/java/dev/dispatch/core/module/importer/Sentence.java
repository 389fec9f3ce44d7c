package dev.dispatch.core.module.importer;

/** Texts that somebody else wrote, as one plain sentence. */
public final class Sentence {

  private static final int LONGEST = 200;

  private Sentence() {}

  /**
   * Returns the first sentence of a text in one line, with a full stop; empty where it is blank.
   */
  public static String first(String text) {
    String line = line(text);
    int end = line.indexOf(". ");
    String sentence = end > 0 ? line.substring(0, end) : line;
    if (sentence.length() > LONGEST) {
      sentence = sentence.substring(0, LONGEST - 10).strip() + "…";
    }
    sentence = sentence.replaceAll("[.:;,\\s]+$", "");
    return sentence.isEmpty() ? "" : sentence + ".";
  }

  /** Returns a text without tags, control characters and line breaks. */
  private static String line(String text) {
    return text.replaceAll("<[^>]{1,200}>", " ")
        .replaceAll("\\[([^\\]]{1,200})\\]\\([^)]{1,400}\\)", "$1")
        .replaceAll("[\\p{C}\\p{Z}\\s]+", " ")
        .replaceAll("[`*]{1,3}", "")
        .strip();
  }
}
