package dev.dispatch.core.run;

/**
 * How the items of a step came out.
 *
 * @param total how many there are
 * @param passed how many passed
 * @param failed how many failed
 * @param notRun how many were not run, since one failed or the step was stopped
 */
public record ItemCounts(int total, int passed, int failed, int notRun) {}
