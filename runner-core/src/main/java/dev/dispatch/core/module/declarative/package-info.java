/**
 * Actions that are requests described as data: their form, what can be wrong with them, and how one
 * is sent.
 *
 * <p>Knows JSON, schemas, JSONPath and the ports of {@code runner-api}; neither layers nor
 * transport. Start reading at {@link dev.dispatch.core.module.declarative.DeclaredAction}, then
 * {@link dev.dispatch.core.module.declarative.RequestAction}.
 */
package dev.dispatch.core.module.declarative;
