/**
 * What is wrong with something a user wrote: a code, a place, and what to do.
 *
 * <p>Knows nothing else of the runner. Start reading at {@link dev.dispatch.core.problem.Problem}.
 */
package dev.dispatch.core.problem;
