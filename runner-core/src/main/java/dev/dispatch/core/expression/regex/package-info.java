/**
 * Regular expressions in linear time, for conditions and for JSONPath's {@code match} and {@code
 * search}.
 *
 * <p>The one place that touches RE2/J. Knows nothing else of the runner. Start reading at {@link
 * dev.dispatch.core.expression.regex.LinearRegex}.
 */
package dev.dispatch.core.expression.regex;
