/**
 * Benchmarks of the inner loops, with JMH: what runs for each step, each call and each byte. {@code
 * bench/jmh} runs them.
 *
 * <p>Where a library does something comparable it stands beside, as the floor.
 */
package dev.dispatch.bench.inner;
