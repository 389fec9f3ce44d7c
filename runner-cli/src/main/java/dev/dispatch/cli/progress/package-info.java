/**
 * What a person sees of a run while it goes on: one line a step, a spinner on a terminal.
 *
 * <p>Listens to the engine's events and changes nothing. Start reading at {@link
 * dev.dispatch.cli.progress.PlainRunProgress}.
 */
package dev.dispatch.cli.progress;
