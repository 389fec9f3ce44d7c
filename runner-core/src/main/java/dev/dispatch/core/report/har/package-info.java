/**
 * A recorded run as an HTTP archive, HAR 1.2, for browsers' network views, proxies and test tools.
 *
 * <p>Made from the run directory alone: no network, no module, secrets stay masked. Start at {@link
 * dev.dispatch.core.report.har.HarDocument}.
 */
package dev.dispatch.core.report.har;
