package dev.dispatch.core.run.batch;

import java.util.Optional;

/**
 * How a batch stands while it runs.
 *
 * @param done how many runs have ended
 * @param failed how many of them failed
 * @param count how many there are to be; empty where only time ends the batch
 * @param durationMs for how long runs are started
 * @param elapsedMs how long it has been running
 * @param latency how long runs took so far
 */
public record BatchProgress(
    long done,
    long failed,
    Optional<Long> count,
    Optional<Long> durationMs,
    long elapsedMs,
    Latency latency) {}
