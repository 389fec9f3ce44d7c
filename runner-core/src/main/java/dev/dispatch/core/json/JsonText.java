package dev.dispatch.core.json;

import tools.jackson.databind.JsonNode;

/**
 * Writes trees as text.
 *
 * <p>Numbers keep value and scale (G-A3). Half a surrogate pair, which no text that we read can
 * bring in, becomes U+FFFD, so that we can read again whatever we wrote.
 */
public final class JsonText {

  private JsonText() {}

  /** Returns the text with two spaces an indent and no newline at the end. */
  public static String pretty(JsonNode value) {
    return new JsonWriter(JsonWriter.Style.PRETTY).write(value);
  }

  /** Returns pretty text in which arrays of plain values and short objects stand on one line. */
  public static String dense(JsonNode value) {
    return new JsonWriter(JsonWriter.Style.DENSE).write(value);
  }

  /** Returns the text without any space. */
  public static String compact(JsonNode value) {
    return new JsonWriter(JsonWriter.Style.COMPACT).write(value);
  }

  /**
   * Returns the canonical text of RFC 8785: names sorted by UTF-16 code units, no space, numbers as
   * ECMAScript prints them.
   *
   * <p>The RFC takes every number for a double. Where that would lose digits that no double can
   * have, they are kept, in ECMAScript's layout: an integer is always exact, and so is a fraction
   * of more than 17 significant digits, and a number out of a double's range. So two different
   * texts are never taken for one because of a rounding that only a double would bring.
   *
   * @throws dev.dispatch.api.DispatchException for half a surrogate pair, as the RFC asks
   */
  public static String canonical(JsonNode value) {
    return new JsonWriter(JsonWriter.Style.CANONICAL).write(value);
  }
}
