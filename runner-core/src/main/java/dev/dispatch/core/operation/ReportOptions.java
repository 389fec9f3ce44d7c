package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import java.util.List;
import java.util.Optional;

/** What is told of runs besides the answer. */
@Description("What is told of the run besides the answer.")
public record ReportOptions(
    @Option(value = "--report", label = "format[=file]")
        @Description(
            "Make a report at the end: junit, html, tap, github, markdown, har, sarif; in a file"
                + " or printed.")
        @Default("[]")
        List<String> reports,
    @Option(label = "file", alone = "-")
        @Description("Tell events as they happen, a JSON object a line; on standard error or file.")
        Optional<String> events) {

  /** Nothing but the answer. */
  public static final ReportOptions NONE = new ReportOptions(List.of(), Optional.empty());
}
