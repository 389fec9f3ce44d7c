package dev.dispatch.core.bundle;

/**
 * Bounds of an archive (G-E1); what is over one of them is refused, never cut.
 *
 * @param maxEntries count of entries, directories included
 * @param maxTotalBytes unpacked size of all entries together, and the size of the archive itself
 * @param maxEntryBytes unpacked size of one entry
 * @param maxRatio unpacked to packed size of one entry
 * @param ratioFrom unpacked size from which the ratio is looked at
 */
public record ZipLimits(
    int maxEntries, long maxTotalBytes, long maxEntryBytes, int maxRatio, long ratioFrom) {

  private static final long MIB = 1024 * 1024;

  /** A module bundle. */
  public static final ZipLimits MODULE = new ZipLimits(1_000, 64 * MIB, 16 * MIB, 100, MIB);

  /** An exported run: many small bodies, long logs. */
  public static final ZipLimits RUN = new ZipLimits(50_000, 1024 * MIB, 256 * MIB, 100, MIB);
}
