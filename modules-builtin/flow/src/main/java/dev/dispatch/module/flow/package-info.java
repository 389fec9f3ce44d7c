/**
 * The built-in module {@code flow}: waiting for a time or until something holds, branches side by
 * side, jobs in jobs, and an end on purpose.
 *
 * <p>Knows {@code runner-api} only. Start reading at {@link dev.dispatch.module.flow.FlowModule}.
 */
package dev.dispatch.module.flow;
