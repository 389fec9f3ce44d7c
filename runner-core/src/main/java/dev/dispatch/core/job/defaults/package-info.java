/**
 * The defaults that a user keeps for the payloads of actions, in {@code
 * <home>/action-defaults.json}.
 *
 * <p>What a job says wins over them, and they win over the defaults of the action's schema. They go
 * into a job when it is loaded, so that its record has them and later changes do not matter. Knows
 * jobs and modules; no run. Start reading at {@link
 * dev.dispatch.core.job.defaults.PayloadDefaults}.
 */
package dev.dispatch.core.job.defaults;
