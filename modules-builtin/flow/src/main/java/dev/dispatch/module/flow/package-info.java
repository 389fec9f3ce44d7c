/**
 * The built-in module {@code flow}: waiting, for a time or until something holds.
 *
 * <p>Knows {@code runner-api} only. Start reading at {@link dev.dispatch.module.flow.FlowModule}.
 */
package dev.dispatch.module.flow;
