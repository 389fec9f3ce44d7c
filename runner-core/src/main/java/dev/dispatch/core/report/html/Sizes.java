package dev.dispatch.core.report.html;

import java.util.Locale;

/** Sizes as people read them. */
final class Sizes {

  private Sizes() {}

  /** Returns {@code 12 bytes}, {@code 3.4 KiB} or {@code 1.0 MiB}. */
  static String words(long bytes) {
    if (bytes < 1024) {
      return bytes + (bytes == 1 ? " byte" : " bytes");
    }
    double kib = bytes / 1024.0;
    return kib < 1024
        ? String.format(Locale.ROOT, "%.1f KiB", kib)
        : String.format(Locale.ROOT, "%.1f MiB", kib / 1024);
  }
}
