/**
 * A recorded run as a shell script of curl commands, for whoever has no dispatch at hand.
 *
 * <p>Secrets are read from the environment when the script runs. Start at {@link
 * dev.dispatch.core.report.curl.CurlScript}.
 */
package dev.dispatch.core.report.curl;
