package dev.dispatch.core.operation;

import dev.dispatch.api.ErrorCode;

/**
 * Why an operation that has an output failed all the same.
 *
 * @param code decides exit code and retry advice
 * @param message what is wrong
 * @param hint what to do about it
 */
public record Failure(ErrorCode code, String message, String hint) {}
