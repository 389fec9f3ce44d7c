/**
 * Many runs of one job: launched in order, run side by side, counted, and kept as one journal.
 *
 * <p>A batch is {@code run-output/<batchId>/}:
 *
 * <pre>
 * batch.json      what was asked for, with the digests of case and data: what a resume needs
 * runs.jsonl      one line a run, as it ends: a {@link dev.dispatch.core.run.batch.RunLine}
 * summary.json    a {@link dev.dispatch.core.run.batch.BatchSummary}; appears by rename, last
 * &lt;runId&gt;/        directories of failures and samples, as job run writes them
 * batch.lock      held by the process that runs it
 * </pre>
 *
 * <p>A line is the result of its run: an index without a line did not end, and is run again by a
 * resume. Everything that is said of a batch is computed from its lines, while it runs and offline
 * by the same code. Memory does not grow with the number of runs, but for one bit each in a resume.
 *
 * <p>Knows the engine, which knows nothing of batches. Start reading at {@link
 * dev.dispatch.core.run.batch.Batch}.
 */
package dev.dispatch.core.run.batch;
