/**
 * Measures whole processes: what each takes of wall time, processor and memory, many times and in
 * turn.
 *
 * <p>Knows nothing of what it measures. Start reading at {@link dev.dispatch.bench.process.Race}.
 */
package dev.dispatch.bench.process;
