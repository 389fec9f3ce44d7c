package dev.dispatch.core.http;

/**
 * For whom calls are made.
 *
 * @param stepId the step
 * @param attempt which attempt of the step, 1 and up
 * @param deadline when the step has to be done
 * @param listener hears of every call
 */
public record CallContext(String stepId, int attempt, Deadline deadline, CallListener listener) {}
