package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Description;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.run.diff.Difference;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A difference of two runs as it is shown. */
public record DifferenceLine(
    @Description("Where, as a JSONPath that --ignore takes.") String path,
    @Description("changed, removed or added.") String kind,
    @Description("What the first run has; a long value is cut and then text.") Object a,
    @Description("What the second run has; a long value is cut and then text.") Object b) {

  private static final int LONGEST = 300;

  static DifferenceLine of(Difference difference) {
    return new DifferenceLine(
        difference.path(), kind(difference), shown(difference.a()), shown(difference.b()));
  }

  private static String kind(Difference difference) {
    if (difference.a().isEmpty()) {
      return "added";
    }
    return difference.b().isEmpty() ? "removed" : "changed";
  }

  private static Object shown(Optional<JsonNode> value) {
    if (value.isEmpty()) {
      return null;
    }
    String text = JsonText.compact(value.get());
    if (text.length() <= LONGEST) {
      return JsonValues.toJava(value.get());
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return text.substring(0, end) + "…";
  }
}
