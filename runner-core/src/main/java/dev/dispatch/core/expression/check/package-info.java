/**
 * What a rule's operator checks: one small class a family of operators.
 *
 * <p>Knows JSON trees and the schema validator. Start reading at {@link
 * dev.dispatch.core.expression.check.Operator} and {@link
 * dev.dispatch.core.expression.check.Check}.
 */
package dev.dispatch.core.expression.check;
