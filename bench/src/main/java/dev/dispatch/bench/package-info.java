/**
 * Benchmarks: whole processes of the packaged application, beside the floor of an empty JVM.
 *
 * <p>Start reading at {@link dev.dispatch.bench.StartUp}.
 */
package dev.dispatch.bench;
