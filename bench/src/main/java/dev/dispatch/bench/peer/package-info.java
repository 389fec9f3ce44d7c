/**
 * Other tools that run API workflows, and what each has to be given to make the same calls.
 *
 * <p>Start reading at {@link dev.dispatch.bench.peer.Peers}.
 */
package dev.dispatch.bench.peer;
