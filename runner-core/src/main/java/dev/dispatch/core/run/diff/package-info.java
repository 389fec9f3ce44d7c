/**
 * What differs between two recorded runs, apart from what differs between any two runs.
 *
 * <p>Reads run directories only. {@code job diff} and {@code job assert --against} say the same,
 * since both ask {@link dev.dispatch.core.run.diff.RunComparison}.
 */
package dev.dispatch.core.run.diff;
