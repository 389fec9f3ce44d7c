/**
 * Text for people: pages of safe, measured, coloured lines and tables.
 *
 * <p>Knows nothing of operations. Start reading at {@link dev.dispatch.cli.text.Page}.
 */
package dev.dispatch.cli.text;
