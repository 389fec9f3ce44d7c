/**
 * Runs that travel: packed for somebody else without a secret inside, and taken in from somebody
 * else without trust.
 *
 * <p>Start at {@link dev.dispatch.core.run.archive.RunExport} and {@link
 * dev.dispatch.core.run.archive.RunImport}.
 */
package dev.dispatch.core.run.archive;
