package dev.dispatch.core.report;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.json.EnumNames;
import dev.dispatch.core.problem.NearestName;
import java.util.List;
import java.util.Optional;

/**
 * A report that is asked for by {@code --report <format>[=file]}.
 *
 * @param format the format
 * @param file the name of the file; empty for standard output
 */
public record ReportRequest(ReportFormat format, Optional<String> file) {

  /**
   * Returns what {@code junit} or {@code junit=out.xml} asks for, or fails with the nearest name.
   */
  public static ReportRequest parse(String text) {
    int equals = text.indexOf('=');
    String name = equals < 0 ? text : text.substring(0, equals);
    Optional<String> file = equals < 0 ? Optional.empty() : Optional.of(text.substring(equals + 1));
    return new ReportRequest(format(name), file);
  }

  /** Refuses what cannot be made of a batch, before one is run. */
  public void requireFitForBatch() {
    if (format == ReportFormat.HAR) {
      throw HarRenderer.unfit();
    }
  }

  private static ReportFormat format(String name) {
    Object known = EnumNames.constants(ReportFormat.class).get(name);
    if (known == null) {
      throw unknown(name);
    }
    return (ReportFormat) known;
  }

  private static DispatchException unknown(String name) {
    List<String> names = List.copyOf(EnumNames.constants(ReportFormat.class).keySet());
    return new DispatchException(
        ReportError.REPORT_FORMAT_UNKNOWN,
        "There is no report format '" + name + "'.",
        NearestName.of(name, names)
            .map(nearest -> "Did you mean '" + nearest + "'?")
            .orElse("The formats are " + String.join(", ", names) + "."));
  }
}
