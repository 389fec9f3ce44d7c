package dev.dispatch.core.http;

/**
 * For whom calls are made.
 *
 * @param frame what runs
 * @param deadline when the step has to be done
 * @param listener hears of every call
 */
public record CallContext(Frame frame, Deadline deadline, CallListener listener) {}
