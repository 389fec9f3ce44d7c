/**
 * What every room that compiles regular expressions has to know of the library that runs them.
 *
 * <p>Knows nothing else. Start reading at {@link dev.dispatch.core.regex.CaseFolding}.
 */
package dev.dispatch.core.regex;
