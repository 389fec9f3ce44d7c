/**
 * The job language: placeholders, JSONPath and conditions.
 *
 * <p>Knows JSON trees, problems and schemas; never where a value comes from: that is the caller's
 * {@link dev.dispatch.core.expression.Scope}. Start reading at {@link
 * dev.dispatch.core.expression.Template} and {@link dev.dispatch.core.expression.ConditionGroup}.
 */
package dev.dispatch.core.expression;
