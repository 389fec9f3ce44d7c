/**
 * What is measured: each part races some commands and says what it found, against what is asked
 * for.
 *
 * <p>Start reading at {@link dev.dispatch.bench.part.Part}.
 */
package dev.dispatch.bench.part;
