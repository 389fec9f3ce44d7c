/**
 * The engine: a plan becomes events, and events become a run directory.
 *
 * <p>The engine never prints and never knows who listens; a listener never changes a run. Clock,
 * randomness, environment, memory and network are passed in. Start reading at {@link
 * dev.dispatch.core.run.Engine}.
 */
package dev.dispatch.core.run;
