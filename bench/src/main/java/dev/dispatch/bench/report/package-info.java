/**
 * Says what was measured: tables in text and Markdown, plots in SVG.
 *
 * <p>Start reading at {@link dev.dispatch.bench.report.Report}.
 */
package dev.dispatch.bench.report;
