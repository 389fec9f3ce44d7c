package dev.dispatch.core.report;

import dev.dispatch.api.ErrorCode;
import dev.dispatch.api.ErrorKind;

/** What can be wrong with asking for a report. */
public enum ReportError implements ErrorCode {
  /** No report is written in this format. */
  REPORT_FORMAT_UNKNOWN(ErrorKind.USAGE),
  /** Batches are not reported in this format. */
  REPORT_FORMAT_UNFIT(ErrorKind.USAGE);

  private final ErrorKind kind;

  ReportError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
