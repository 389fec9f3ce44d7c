package dev.dispatch.cli;

import dev.dispatch.core.operation.ExitStatus;

/**
 * What is about to be printed.
 *
 * @param out for standard output
 * @param err for standard error
 * @param status what the exit code follows from
 */
record Printed(String out, String err, ExitStatus status) {}
