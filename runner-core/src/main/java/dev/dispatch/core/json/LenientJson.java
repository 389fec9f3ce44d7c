package dev.dispatch.core.json;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Reads what a server answered: as strict as {@link StrictJson}, but the last of two equal names
 * wins and a byte order mark is passed over, as RFC 8259 section 8.1 allows.
 */
public final class LenientJson {

  private LenientJson() {}

  /** Reads a reply; empty where it is not JSON within the limits. */
  public static Optional<Reply> parse(byte[] bytes, JsonLimits limits) {
    JsonCursor cursor = new JsonCursor(bytes);
    cursor.accept("\u00EF\u00BB\u00BF");
    JsonReader reader = new JsonReader(cursor, limits, false, PlaceListener.NONE);
    try {
      JsonNode value = reader.readDocument();
      return Optional.of(new Reply(value, reader.duplicateKeys()));
    } catch (JsonFault fault) {
      return Optional.empty();
    }
  }

  /**
   * A server's reply.
   *
   * @param duplicateKeys whether a name came twice in one object, so that a value was lost
   */
  public record Reply(JsonNode value, boolean duplicateKeys) {}
}
