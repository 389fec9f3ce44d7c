package dev.dispatch.core.run.archive;

/**
 * A place of a recording that may hold a secret.
 *
 * @param file relative to the run directory
 * @param line 1 and up
 * @param why what it looks like, without the value
 */
public record Doubt(String file, int line, String why) {}
