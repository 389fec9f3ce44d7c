package dev.dispatch.core.bundle;

import java.nio.ByteBuffer;

/** The extra fields of an entry (APPNOTE 4.5): times and owners pass, second truths do not. */
final class ExtraFields {

  /** Sizes beyond 4 GiB. */
  private static final int ZIP64 = 0x0001;

  /** Another name or remark than the one in the header. */
  private static final int UNICODE_PATH = 0x7075;

  /** The first bytes of a link's target, on some systems. */
  private static final int PKWARE_UNIX = 0x000d;

  private ExtraFields() {}

  static void check(ByteBuffer fields) {
    while (fields.remaining() >= 4) {
      int id = ArchiveBytes.u16(fields);
      int length = ArchiveBytes.u16(fields);
      if (length > fields.remaining()) {
        throw ZipRefusal.damaged("an extra field is cut off");
      }
      refuse(id);
      fields.position(fields.position() + length);
    }
  }

  private static void refuse(int id) {
    switch (id) {
      case ZIP64 -> throw ZipRefusal.damaged("it uses ZIP64, which nothing of its size needs");
      case UNICODE_PATH -> throw ZipRefusal.damaged("an entry has two names");
      case PKWARE_UNIX -> throw ZipRefusal.damaged("an entry may be a link or a device");
      default -> {} // a time, an owner, a padding
    }
  }
}
