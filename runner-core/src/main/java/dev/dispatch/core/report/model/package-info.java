/**
 * What reports are made of, read from run directories as they stand, and the words that all formats
 * share.
 *
 * <p>May know {@code run} and what is below it. Start reading at {@link
 * dev.dispatch.core.report.model.ReportedRunReader}.
 */
package dev.dispatch.core.report.model;
