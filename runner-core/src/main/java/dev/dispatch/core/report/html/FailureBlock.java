package dev.dispatch.core.report.html;

import dev.dispatch.core.report.model.ReportedFailure;

/** Shows what went wrong and what to do. */
final class FailureBlock {

  private FailureBlock() {}

  static void write(ReportedFailure failure, Html html) {
    html.open("div", "class", "failure");
    html.element("p", failure.message(), "class", "message");
    html.element("p", failure.advice(), "class", "hint");
    html.element("code", failure.code(), "class", "code").close().line();
  }
}
