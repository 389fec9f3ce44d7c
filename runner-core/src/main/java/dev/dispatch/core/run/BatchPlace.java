package dev.dispatch.core.run;

import java.util.OptionalLong;

/**
 * Where a run stands in its batch; {@code ${run.batchId}} and the like.
 *
 * @param batchId the batch
 * @param index 1 and up
 * @param count how many runs are planned; empty where only time ends the batch
 * @param workerId which worker runs it, 1 and up
 */
public record BatchPlace(String batchId, long index, OptionalLong count, int workerId) {}
