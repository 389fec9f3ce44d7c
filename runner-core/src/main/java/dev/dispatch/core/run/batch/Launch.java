package dev.dispatch.core.run.batch;

import java.util.Optional;

/**
 * A run that is to start.
 *
 * @param index its place in the batch, 1 and up
 * @param row what the data file gives it
 * @param dueNanos when it is to start, on the monotonic clock
 */
record Launch(long index, Optional<Row> row, long dueNanos) {}
