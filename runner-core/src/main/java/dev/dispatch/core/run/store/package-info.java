/**
 * Many runs in one folder: an index that is only a cache, filters, and what removes old runs.
 *
 * <p>What a run says of itself is always in its own directory. Start at {@link
 * dev.dispatch.core.run.store.RunIndex}.
 */
package dev.dispatch.core.run.store;
