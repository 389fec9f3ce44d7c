package dev.dispatch.core.expression;

import dev.dispatch.core.expression.jsonpath.Cursor;
import dev.dispatch.core.json.JsonText;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * A way through one value, such as {@code .items[3]["any key"]}: names through objects, indexes
 * through arrays, nothing else.
 *
 * @param steps from the outside in; none is the value itself
 */
public record DataPath(List<Step> steps) {

  /** The value itself. */
  public static final DataPath WHOLE = new DataPath(List.of());

  /** Keeps its own copy of the steps. */
  public DataPath {
    steps = List.copyOf(steps);
  }

  /** Parses a path; the dot before its first name may be left out. */
  public static DataPath parse(String text) {
    Cursor cursor = new Cursor(text, ExpressionError.EXPRESSION_SYNTAX);
    DataPath path = new DataPathParser(cursor).wholeText();
    if (!cursor.atEnd()) {
      throw cursor.error("expected '.' or '[' " + cursor.found(), DataPathParser.HINT);
    }
    return path;
  }

  /** Returns the value at the end of the path, or empty where the way breaks off. */
  public Optional<JsonNode> find(JsonNode value) {
    JsonNode at = value;
    for (Step step : steps) {
      at = step.in(at);
      if (at == null) {
        return Optional.empty();
      }
    }
    return Optional.of(at);
  }

  /** Returns the first name, where the path starts with one. */
  public Optional<String> head() {
    return (!steps.isEmpty() && steps.getFirst() instanceof Name(String name))
        ? Optional.of(name)
        : Optional.empty();
  }

  /** Returns the path as it is written behind a root. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    steps.forEach(text::append);
    return text.toString();
  }

  /** One step of a path. */
  public sealed interface Step permits Name, Index {

    /** Returns the value one step further, or null where there is none. */
    private JsonNode in(JsonNode value) {
      return switch (this) {
        case Name(String name) -> value.get(name);
        case Index(int index) -> value.get(index);
      };
    }
  }

  /** A member of an object. */
  public record Name(String name) implements Step {
    @Override
    public String toString() {
      return DataPathParser.isPlain(name)
          ? "." + name
          : "[" + JsonText.compact(StringNode.valueOf(name)) + "]";
    }
  }

  /** An element of an array, counted from 0. */
  public record Index(int index) implements Step {
    @Override
    public String toString() {
      return "[" + index + "]";
    }
  }
}
