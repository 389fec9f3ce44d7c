package dev.dispatch.core.operation;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.json.EnumNames;
import dev.dispatch.core.report.ReportRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The reports that a run makes at its end; what is wrong with asking is said before it starts. */
final class RequestedReports {

  private final OperationContext context;
  private final List<Wanted> wanted;

  private RequestedReports(OperationContext context, List<Wanted> wanted) {
    this.context = context;
    this.wanted = wanted;
  }

  /** Reads {@code <format>[=file]} texts. */
  static RequestedReports of(OperationContext context, ReportOptions options) {
    List<Wanted> wanted = new ArrayList<>();
    for (String text : options.reports()) {
      ReportRequest request = ReportRequest.parse(text);
      wanted.add(new Wanted(request, request.file().map(name -> file(context, name))));
    }
    return new RequestedReports(context, List.copyOf(wanted));
  }

  /** Reads them for a batch. */
  static RequestedReports ofBatch(OperationContext context, ReportOptions options) {
    RequestedReports reports = of(context, options);
    reports.wanted.forEach(one -> one.request().requireFitForBatch());
    return reports;
  }

  private static Path file(OperationContext context, String name) {
    Path file = OutputFile.of(context, name);
    if (name.isBlank() || Files.isDirectory(file)) {
      throw new OperationFailure(
          OperationError.OPERATION_FILE_INVALID,
          "A report cannot be written to '" + name + "', which is a folder.",
          "Give the name of a file, such as --report junit=junit.xml.");
    }
    return file;
  }

  /**
   * Makes the reports of what a folder holds, and returns the outcome. A report that could not be
   * written fails what had succeeded; of what had failed it is said beside the failure.
   */
  <O extends Record> Outcome<O> after(Outcome<O> outcome, Path directory) {
    Outcome<O> result = outcome;
    for (Wanted one : wanted) {
      try {
        write(one, directory);
      } catch (DispatchException e) {
        context.live().diagnostic("dispatch: " + e.getMessage());
        if (result.failure().isEmpty()) {
          result = result.failing(e.code(), e.getMessage(), e.hint());
        }
      }
    }
    return result;
  }

  private void write(Wanted one, Path directory) {
    RecordedReport report = RecordedReport.of(context, directory, one.request().format());
    if (one.file().isPresent()) {
      Path file = one.file().get();
      OutputFile.write(file, report.text());
      String format = EnumNames.name(one.request().format());
      context.progress().line(format + " report: " + file);
    } else {
      context.live().text(report.text());
    }
    report.summarize();
  }

  private record Wanted(ReportRequest request, Optional<Path> file) {}
}
