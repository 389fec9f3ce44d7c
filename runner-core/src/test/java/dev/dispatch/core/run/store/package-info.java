/** Folders with runs in them, and what anybody may do to such a folder. */
package dev.dispatch.core.run.store;
