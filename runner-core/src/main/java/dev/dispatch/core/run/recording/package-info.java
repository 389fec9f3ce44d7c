/**
 * The recordings that a module ships beside its jobs: how they are made, and how the jobs are run
 * against them without a network.
 *
 * <p>A recording is an exported run, without what tells of the machine that made it. Start reading
 * at {@link dev.dispatch.core.run.recording.JobProof}.
 */
package dev.dispatch.core.run.recording;
