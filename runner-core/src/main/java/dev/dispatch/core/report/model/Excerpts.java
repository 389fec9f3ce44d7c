package dev.dispatch.core.report.model;

import dev.dispatch.core.json.JsonText;
import tools.jackson.databind.JsonNode;

/** Values cut to what a line of a report can hold. */
public final class Excerpts {

  private static final int MAX = 200;

  private Excerpts() {}

  /** Returns a value as JSON, cut. */
  public static String json(JsonNode value) {
    return cut(JsonText.compact(value), MAX);
  }

  /** Returns at most so many characters, and says where something was left out. */
  public static String cut(String text, int max) {
    if (text.length() <= max) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max;
    return text.substring(0, end) + "…";
  }
}
