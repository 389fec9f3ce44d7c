/**
 * Benchmarks: everything that performance figures are promised for, measured as whole processes of
 * the packaged application, beside floors and other tools.
 *
 * <p>Start reading at {@link dev.dispatch.bench.Main}; {@code part} has what is measured, {@code
 * process} how.
 */
package dev.dispatch.bench;
