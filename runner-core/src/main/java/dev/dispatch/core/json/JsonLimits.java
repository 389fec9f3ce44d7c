package dev.dispatch.core.json;

/**
 * Bounds of a JSON text (G-A2); what is over one of them is refused, never cut.
 *
 * @param maxBytes length of the text in bytes
 * @param maxDepth nesting of objects and arrays
 * @param maxStringLength length of a string in UTF-16 code units
 * @param maxNumberDigits digits of a number, and the greatest exponent either way
 * @param maxNameLength length of a member's name in UTF-16 code units
 * @param maxValues count of values, containers included, so that {@code [[],[],…} stays small
 */
public record JsonLimits(
    int maxBytes,
    int maxDepth,
    int maxStringLength,
    int maxNumberDigits,
    int maxNameLength,
    int maxValues) {

  private static final int MIB = 1024 * 1024;

  /** A job, a manifest, a schema, a data file that somebody wrote. */
  public static final JsonLimits JOB =
      new JsonLimits(4 * MIB, 128, 5_000_000, 1_000, 1_024, 250_000);

  /** A server's reply; what it holds must fit into state and artifacts as well. */
  public static final JsonLimits REPLY =
      new JsonLimits(256 * MIB, 500, 256 * MIB, 1_000, MIB, 20_000_000);

  /** A state file of ours, such as memory. */
  public static final JsonLimits STATE =
      new JsonLimits(16 * MIB, 600, 16 * MIB, 1_000, MIB, 4_000_000);

  /** A file of a run directory. */
  public static final JsonLimits ARTIFACT =
      new JsonLimits(1024 * MIB, 700, 256 * MIB, 1_000, MIB, 100_000_000);
}
