package dev.dispatch.core.report;

import dev.dispatch.core.report.model.ReportedRun;
import dev.dispatch.core.report.model.ReportedRunReader;
import dev.dispatch.core.run.RunRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A run directory written by hand: complete, torn, or of another age. */
public final class RecordedRun {

  public static final String RUN_ID = "20260102-030405-job-run-6780001";

  private final Path directory;

  public RecordedRun(Path runOutput) {
    this.directory = runOutput.resolve(RUN_ID);
    try {
      Files.createDirectories(directory.resolve("calls"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    write("meta.json", "{'startedAt':'2026-01-02T03:04:05.678Z','cliVersion':'0.1.0'}");
    write("step-results.json", "[\n");
    write("activity.log", "2026-01-02T03:04:05.678Z run " + RUN_ID + " job=t\n");
  }

  public Path directory() {
    return directory;
  }

  /** Writes the job, whose steps are given as JSON. */
  public RecordedRun job(String steps) {
    return write("job.case.input.json", "{'jobType':'t','scenario':{'steps':" + steps + "}}");
  }

  /** Adds a line to the step results. */
  public RecordedRun result(String json) {
    return append("step-results.json", json + "\n");
  }

  /** Adds a line to the call log. */
  public RecordedRun call(String json) {
    return append("http_calls.jsonl", json + "\n");
  }

  public RecordedRun activity(String line) {
    return append("activity.log", line + "\n");
  }

  public RecordedRun summary(String json) {
    return write("summary.json", json);
  }

  /** Writes a file; {@code '} stands for {@code "}. */
  public RecordedRun write(String name, String text) {
    try {
      Files.writeString(directory.resolve(name), text.replace('\'', '"'));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  private RecordedRun append(String name, String text) {
    Path file = directory.resolve(name);
    try {
      String before = Files.exists(file) ? Files.readString(file) : "";
      Files.writeString(file, before + text.replace('\'', '"'));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  public ReportedRun read() {
    return ReportedRunReader.read(RunRecord.in(directory), directory.getParent().getParent());
  }

  public String render(ReportFormat format) {
    return format.renderer().render(read());
  }
}
