/**
 * A job from a run: what was sent, with references in the place of what came from earlier answers,
 * and expectations drafted from what was observed.
 *
 * <p>Start at {@link dev.dispatch.core.run.synthesis.JobSynthesis}.
 */
package dev.dispatch.core.run.synthesis;
