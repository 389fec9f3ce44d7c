/**
 * JSONPath as RFC 9535 has it: the gate that refuses, and the evaluator behind it.
 *
 * <p>Knows Jackson's tree and the regular expressions beside it, nothing else of the runner. Start
 * reading at {@link dev.dispatch.core.expression.jsonpath.Query}.
 */
package dev.dispatch.core.expression.jsonpath;
