/** Hostile and odd archives, all made here byte by byte, and what becomes of them. */
package dev.dispatch.core.bundle;
