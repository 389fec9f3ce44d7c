package dev.dispatch.core.report.model;

/** What a report can be made of. */
public sealed interface Reported permits ReportedRun, ReportedBatch {}
