package dev.dispatch.core.json;

import dev.dispatch.core.problem.Position;
import dev.dispatch.core.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * Lines and columns of the values of one text.
 *
 * <p>The text is read once more when the first place is asked for, so that a text without problems
 * pays nothing.
 */
public final class Positions {

  /** Its place is the name's, since the name is what is wrong. */
  private static final String UNKNOWN_FIELD = "SCHEMA_UNKNOWN_FIELD";

  private final byte[] text;
  private final JsonLimits limits;
  private Optional<PlaceIndex> index = Optional.empty();

  Positions(byte[] text, JsonLimits limits) {
    this.text = text;
    this.limits = limits;
  }

  /** Returns the place of the value, or of the nearest value around it where it does not exist. */
  public Position of(String pointer) {
    return index().value(pointer);
  }

  /** Returns the place of the member's name, or as {@link #of} where there is no such member. */
  public Position ofName(String pointer) {
    return index().name(pointer);
  }

  /** Returns the problems with their places, sorted by them. */
  public List<Problem> locate(List<Problem> problems) {
    return problems.stream().map(this::locate).sorted(Problem.BY_POSITION).toList();
  }

  private Problem locate(Problem problem) {
    boolean named = problem.code().equals(UNKNOWN_FIELD);
    return problem.positioned(named ? ofName(problem.pointer()) : of(problem.pointer()));
  }

  private synchronized PlaceIndex index() {
    if (index.isEmpty()) {
      index = Optional.of(PlaceIndex.of(text, limits));
    }
    return index.get();
  }
}
