/**
 * From the words of a command line to the input record of one operation.
 *
 * <p>Knows the core's operations; prints nothing. Start reading at {@link
 * dev.dispatch.cli.command.CommandLineReader}.
 */
package dev.dispatch.cli.command;
