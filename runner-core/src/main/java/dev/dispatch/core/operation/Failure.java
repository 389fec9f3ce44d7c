package dev.dispatch.core.operation;

import dev.dispatch.api.ErrorCode;

/**
 * Why an operation that has an output failed all the same.
 *
 * @param code decides exit code and retry advice
 * @param message what is wrong
 * @param hint what to do about it
 * @param told whether the output itself is the answer, so that no error stands beside it
 */
public record Failure(ErrorCode code, String message, String hint, boolean told) {}
