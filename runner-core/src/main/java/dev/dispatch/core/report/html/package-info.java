/**
 * The report for people: one page, complete in itself, that asks the network for nothing.
 *
 * <p>Readable without its script, which adds the filter, the colour scheme's switch and keys. Style
 * and script are resources beside this package and stand in the page; its content security policy
 * names them by digest and allows nothing else. Everything that was recorded is escaped, in {@link
 * dev.dispatch.core.report.html.Html} alone.
 */
package dev.dispatch.core.report.html;
