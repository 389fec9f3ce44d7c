/**
 * What a job is going to do, told without doing it.
 *
 * <p>Knows the job language and the modules; runs nothing, sends nothing and starts no process.
 * Start reading at {@link dev.dispatch.core.operation.plan.JobPlanner}.
 */
package dev.dispatch.core.operation.plan;
