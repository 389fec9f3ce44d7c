/**
 * Durable memory: JSON values under dotted keys, one file a namespace, safe from other processes
 * and crashes (G-D1, G-D2), never taken for empty when it does not parse (G-D6).
 *
 * <p>Knows JSON, files and the redactor. Start reading at {@link
 * dev.dispatch.core.memory.MemoryStore}.
 */
package dev.dispatch.core.memory;
