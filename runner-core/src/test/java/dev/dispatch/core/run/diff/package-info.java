/** Runs side by side, written by hand. */
package dev.dispatch.core.run.diff;
