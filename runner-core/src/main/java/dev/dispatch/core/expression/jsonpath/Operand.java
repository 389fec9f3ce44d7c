package dev.dispatch.core.expression.jsonpath;

/** What may stand beside an operator or alone in a filter. */
sealed interface Operand permits LogicalExpression, ValueExpression {}
