package dev.dispatch.core.run.store;

import java.nio.file.Path;

/**
 * A run or a batch that can be deleted.
 *
 * @param bytes what its files hold
 */
public record Prunable(String id, boolean batch, Path directory, long bytes) {}
