/**
 * The built-in module {@code memory}: durable values that outlive a run.
 *
 * <p>Knows {@code runner-api} only. Start reading at {@link
 * dev.dispatch.module.memory.MemoryModule}.
 */
package dev.dispatch.module.memory;
