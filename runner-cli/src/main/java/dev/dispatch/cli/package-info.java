/**
 * The command line: argv in, one operation, text or one JSON document out.
 *
 * <p>Knows the core's operations and the terminal; decides nothing that an operation decides. Start
 * reading at {@link dev.dispatch.cli.Cli}.
 */
package dev.dispatch.cli;
