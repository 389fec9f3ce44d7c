package dev.dispatch.core.bundle;

import java.nio.ByteBuffer;

/**
 * Where the central directory is, by the record at the end of an archive (APPNOTE 4.3.16).
 *
 * @param position of the record itself
 */
record EndRecord(long position, int entries, long directorySize, long directoryOffset) {

  private static final int SIGNATURE = 0x06054b50;
  private static final int LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xffff;

  /** Finds the record; an archive with two that fit is refused, since readers would differ. */
  static EndRecord find(ArchiveBytes archive) {
    if (archive.size() < LENGTH) {
      throw ZipRefusal.damaged("it is too short");
    }
    int length = (int) Math.min(archive.size(), LENGTH + LONGEST_COMMENT);
    long start = archive.size() - length;
    ByteBuffer tail = archive.at(start, length);
    int found = -1;
    for (int at = length - LENGTH; at >= 0; at--) {
      if (tail.getInt(at) == SIGNATURE) {
        found = only(found, at, tail);
      }
    }
    if (found < 0) {
      throw ZipRefusal.damaged("it has no end record");
    }
    return read(tail.position(found), start + found);
  }

  private static int only(int found, int at, ByteBuffer tail) {
    boolean reachesTheEnd =
        at + LENGTH + Short.toUnsignedInt(tail.getShort(at + LENGTH - 2)) == tail.limit();
    if (reachesTheEnd && found >= 0) {
      throw ZipRefusal.damaged("it has two end records");
    }
    return reachesTheEnd ? at : found;
  }

  private static EndRecord read(ByteBuffer tail, long position) {
    tail.getInt();
    int disk = ArchiveBytes.u16(tail);
    int directoryDisk = ArchiveBytes.u16(tail);
    int entriesHere = ArchiveBytes.u16(tail);
    int entries = ArchiveBytes.u16(tail);
    long size = ArchiveBytes.u32(tail);
    long offset = ArchiveBytes.u32(tail);
    if (disk != 0 || directoryDisk != 0 || entriesHere != entries) {
      throw ZipRefusal.damaged("it is split over several disks");
    }
    if (offset + size != position) {
      throw ZipRefusal.damaged("its directory does not end where the end record begins");
    }
    return new EndRecord(position, entries, size, offset);
  }
}
