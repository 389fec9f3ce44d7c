package dev.dispatch.core.bundle;

/**
 * An entry as the central directory has it (APPNOTE 4.3.12).
 *
 * @param attributes of the file on the system that packed it
 * @param offset of the local header
 */
record EntryHeader(
    String name,
    int flags,
    int method,
    long crc,
    long packedSize,
    long size,
    long attributes,
    long offset) {

  static final int ENCRYPTED = 1;
  static final int DESCRIPTOR = 1 << 3;
  static final int PATCH = 1 << 5;
  static final int STRONGLY_ENCRYPTED = 1 << 6;
  static final int UTF_8 = 1 << 11;
  static final int MASKED = 1 << 13;

  static final int STORED = 0;
  static final int DEFLATED = 8;

  boolean has(int flag) {
    return (flags & flag) != 0;
  }

  boolean isFolder() {
    return name.endsWith("/");
  }

  ZipItem item() {
    return new ZipItem(name, size);
  }
}
