/** Jobs drafted from runs that were written by hand. */
package dev.dispatch.core.run.synthesis;
