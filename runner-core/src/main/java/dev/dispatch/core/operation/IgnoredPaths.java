package dev.dispatch.core.operation;

import dev.dispatch.core.expression.JsonPathExpression;
import java.util.List;

/** What {@code --ignore} names. */
final class IgnoredPaths {

  private IgnoredPaths() {}

  /** Returns the paths; a leading {@code $} may be left out, as in jobs. */
  static List<JsonPathExpression> of(List<String> paths) {
    return paths.stream().map(String::strip).map(JsonPathExpression::compileLenient).toList();
  }
}
