/**
 * Reports of recorded runs, offline: one model read from the run directory, one renderer a format.
 *
 * <p>May know {@code run} and what is below it. Nothing here opens a socket or loads a module, and
 * nothing is written: whoever asks for a report writes it. What is recorded is masked already; what
 * a server sent is escaped for the format by its renderer. Start reading at {@link
 * dev.dispatch.core.report.ReportFormat}.
 */
package dev.dispatch.core.report;
