/**
 * The built-in module {@code value}: small things to make, change and check values with.
 *
 * <p>Knows {@code runner-api} only; time and randomness come from the run, so that a replay gives
 * the same. Start reading at {@link dev.dispatch.module.value.ValueModule}.
 */
package dev.dispatch.module.value;
