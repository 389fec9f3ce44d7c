/** HAR documents of runs that were written by hand. */
package dev.dispatch.core.report.har;
