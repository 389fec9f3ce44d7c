package dev.dispatch.core.bundle;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the central directory of an archive (APPNOTE 4.3.12). */
final class CentralDirectory {

  private static final int SIGNATURE = 0x02014b50;
  private static final int LENGTH = 46;

  /** More than any packer writes for a name, its extra fields and a remark. */
  private static final int LONGEST_ENTRY = 4096;

  private CentralDirectory() {}

  static List<EntryHeader> read(ArchiveBytes archive, EndRecord end, ZipLimits limits) {
    if (end.entries() > limits.maxEntries()) {
      throw ZipRefusal.tooLarge(
          "has " + end.entries() + " entries, more than " + limits.maxEntries());
    }
    if (end.directorySize() > (long) end.entries() * LONGEST_ENTRY) {
      throw ZipRefusal.damaged("its directory is longer than its entries");
    }
    ByteBuffer bytes = archive.at(end.directoryOffset(), (int) end.directorySize());
    List<EntryHeader> entries = new ArrayList<>(end.entries());
    for (int i = 0; i < end.entries(); i++) {
      entries.add(entry(bytes));
    }
    if (bytes.hasRemaining()) {
      throw ZipRefusal.damaged("its directory has more than its entries");
    }
    return entries;
  }

  private static EntryHeader entry(ByteBuffer bytes) {
    if (bytes.remaining() < LENGTH || bytes.getInt() != SIGNATURE) {
      throw ZipRefusal.damaged("its directory is cut off");
    }
    skip(bytes, 4); // the versions
    int flags = ArchiveBytes.u16(bytes);
    int method = ArchiveBytes.u16(bytes);
    skip(bytes, 4); // the time
    long crc = ArchiveBytes.u32(bytes);
    long packedSize = ArchiveBytes.u32(bytes);
    long size = ArchiveBytes.u32(bytes);
    int nameLength = ArchiveBytes.u16(bytes);
    int extraLength = ArchiveBytes.u16(bytes);
    int commentLength = ArchiveBytes.u16(bytes);
    int disk = ArchiveBytes.u16(bytes);
    skip(bytes, 2); // whether it is text
    long attributes = ArchiveBytes.u32(bytes);
    long offset = ArchiveBytes.u32(bytes);
    byte[] rawName = new byte[nameLength];
    take(bytes, rawName);
    ExtraFields.check(piece(bytes, extraLength));
    skip(bytes, commentLength);
    if (disk != 0) {
      throw ZipRefusal.damaged("it is split over several disks");
    }
    String name = name(rawName, (flags & EntryHeader.UTF_8) != 0);
    return new EntryHeader(name, flags, method, crc, packedSize, size, attributes, offset);
  }

  /** Without the UTF-8 flag a name is in the code page of whoever packed it. */
  private static String name(byte[] raw, boolean utf8) {
    try {
      return (utf8 ? StandardCharsets.UTF_8 : StandardCharsets.US_ASCII)
          .newDecoder()
          .decode(ByteBuffer.wrap(raw))
          .toString();
    } catch (CharacterCodingException e) {
      throw ZipRefusal.entry(
          new String(raw, StandardCharsets.ISO_8859_1), "has a name that is not UTF-8");
    }
  }

  private static void take(ByteBuffer bytes, byte[] into) {
    require(bytes, into.length);
    bytes.get(into);
  }

  private static ByteBuffer piece(ByteBuffer bytes, int length) {
    require(bytes, length);
    ByteBuffer piece = bytes.slice(bytes.position(), length).order(bytes.order());
    skip(bytes, length);
    return piece;
  }

  private static void skip(ByteBuffer bytes, int length) {
    require(bytes, length);
    bytes.position(bytes.position() + length);
  }

  private static void require(ByteBuffer bytes, int length) {
    if (bytes.remaining() < length) {
      throw ZipRefusal.damaged("its directory is cut off");
    }
  }
}
