package dev.dispatch.core.report;

import dev.dispatch.core.report.html.HtmlRenderer;
import dev.dispatch.core.report.model.ReportRenderer;

/** A format that reports are written in; its renderer is loaded when it is asked for. */
public enum ReportFormat {
  /** Test results as Surefire, Jenkins, GitLab and others read them. */
  JUNIT,
  /** One page for people, complete in itself. */
  HTML,
  /** Test Anything Protocol, version 14. */
  TAP,
  /** Workflow commands of GitHub Actions: annotations in the job file. */
  GITHUB,
  /** A summary in Markdown. */
  MARKDOWN,
  /** The calls as an HTTP archive, version 1.2. */
  HAR,
  /** Failures as results of static analysis, version 2.1.0. */
  SARIF;

  /** Returns what renders it. */
  public ReportRenderer renderer() {
    return switch (this) {
      case JUNIT -> new JunitRenderer();
      case HTML -> new HtmlRenderer();
      case TAP -> new TapRenderer();
      case GITHUB -> new GithubRenderer();
      case MARKDOWN -> new MarkdownRenderer();
      case HAR -> new HarRenderer();
      case SARIF -> new SarifRenderer();
    };
  }
}
