package dev.dispatch.core.run.store;

import dev.dispatch.core.run.RunRecord;
import java.util.List;

/**
 * Some runs of many.
 *
 * @param runs newest first
 * @param total how many there are in all, whatever was asked for
 * @param batches how many batches there are
 */
public record RunPage(List<RunRecord> runs, int total, int batches) {}
