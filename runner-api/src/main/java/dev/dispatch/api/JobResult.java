package dev.dispatch.api;

import java.util.Map;

/**
 * What came of a job that a step ran.
 *
 * @param runId the id of its run
 * @param fingerprint equal for two runs that did the same
 * @param outputs what it captured, plain JSON trees by name
 */
public record JobResult(String runId, String fingerprint, Map<String, Object> outputs) {}
