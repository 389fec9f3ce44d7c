package dev.dispatch.core.json;

import dev.dispatch.core.problem.Position;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.problem.ProblemsException;
import java.util.List;
import java.util.Optional;

/**
 * Reads texts of ours and of our users: RFC 8259 in UTF-8, no name twice, nothing after the value,
 * within limits (G-A1, G-A2); numbers and strings survive as written (G-A3).
 */
public final class StrictJson {

  private StrictJson() {}

  /**
   * Reads a text.
   *
   * @param source the text's name in messages: a path, or {@code <stdin>}
   * @throws ProblemsException with a {@link JsonError} and the line and column of what is wrong
   */
  public static JsonDocument parse(byte[] bytes, String source, JsonLimits limits) {
    JsonReader reader = new JsonReader(new JsonCursor(bytes), limits, true, PlaceListener.NONE);
    try {
      return new JsonDocument(reader.readDocument(), source, new Positions(bytes, limits));
    } catch (JsonFault fault) {
      throw refusal(fault, bytes, source);
    }
  }

  private static ProblemsException refusal(JsonFault fault, byte[] bytes, String source) {
    Position place = LineIndex.position(bytes, fault.offset());
    Problem problem =
        new Problem(
            fault.code().name(),
            fault.pointer(),
            Optional.of(place),
            fault.getMessage(),
            fault.hint());
    String where = source + ":" + place.line() + ":" + place.column() + ": ";
    return new ProblemsException(
        fault.code(), where + fault.getMessage(), fault.hint(), source, List.of(problem));
  }
}
