package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Description;
import dev.dispatch.core.run.ShownValue;
import dev.dispatch.core.run.diff.Difference;

/** A difference of two runs as it is shown. */
public record DifferenceLine(
    @Description("Where, as a JSONPath that --ignore takes.") String path,
    @Description("changed, removed or added.") String kind,
    @Description("What the first run has; a long value is cut and then text.") Object a,
    @Description("What the second run has; a long value is cut and then text.") Object b) {

  static DifferenceLine of(Difference difference) {
    return new DifferenceLine(
        difference.path(),
        kind(difference),
        ShownValue.of(difference.a()),
        ShownValue.of(difference.b()));
  }

  private static String kind(Difference difference) {
    if (difference.a().isEmpty()) {
      return "added";
    }
    return difference.b().isEmpty() ? "removed" : "changed";
  }
}
