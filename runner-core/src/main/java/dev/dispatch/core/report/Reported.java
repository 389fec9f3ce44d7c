package dev.dispatch.core.report;

/** What a report can be made of. */
public sealed interface Reported permits ReportedRun, ReportedBatch {}
