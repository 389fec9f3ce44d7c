package dev.dispatch.core.run;

import dev.dispatch.core.expression.DataPath;
import dev.dispatch.core.expression.JsonPathExpression;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * What a step captures, parsed.
 *
 * @param target the names below {@code ${run.*}}, as written
 * @param names those names one by one
 * @param source where the value stands in {@code {response, exports}}, as written
 * @param find finds it there
 */
record Capture(
    String target, List<String> names, String source, Function<JsonNode, Optional<JsonNode>> find) {

  static List<Capture> all(Map<String, String> captures) {
    return captures.entrySet().stream().map(Capture::of).toList();
  }

  private static Capture of(Map.Entry<String, String> written) {
    List<String> names = List.of(written.getKey().split("\\.", -1));
    return new Capture(written.getKey(), names, written.getValue(), finder(written.getValue()));
  }

  private static Function<JsonNode, Optional<JsonNode>> finder(String source) {
    if (source.startsWith("$")) {
      JsonPathExpression path = JsonPathExpression.compile(source);
      return outcome -> path.select(outcome).value();
    }
    return DataPath.parse(source)::find;
  }
}
