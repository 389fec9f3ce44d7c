package dev.dispatch.core.http;

/**
 * Why a call has no usable answer.
 *
 * @param code the code of the error that its caller got
 * @param message the message of that error
 */
public record CallFault(String code, String message) {}
