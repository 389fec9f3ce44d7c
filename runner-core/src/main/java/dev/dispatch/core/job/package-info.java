/**
 * The job language: records, loading, static checks and what must hold before a run.
 *
 * <p>Knows {@code json}, {@code schema}, {@code expression} and the module catalogue; runs nothing.
 * Start reading at {@link dev.dispatch.core.job.JobLoader} and {@link
 * dev.dispatch.core.job.JobValidator}.
 */
package dev.dispatch.core.job;
