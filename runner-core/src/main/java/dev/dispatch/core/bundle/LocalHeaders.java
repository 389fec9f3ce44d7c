package dev.dispatch.core.bundle;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds the local headers against the directory, and every byte before it to one entry.
 *
 * <p>A reader that goes from header to header and one that goes by the directory must see the same
 * archive (APPNOTE 4.3.7, 4.3.9): so nothing overlaps, and nothing lies in between.
 */
final class LocalHeaders {

  private static final int SIGNATURE = 0x04034b50;
  private static final int LENGTH = 30;
  private static final int DESCRIPTOR_SIGNATURE = 0x08074b50;
  private static final int DESCRIPTOR_LENGTH = 12;

  private final ArchiveBytes archive;
  private final Map<String, Long> starts = new HashMap<>();

  private LocalHeaders(ArchiveBytes archive) {
    this.archive = archive;
  }

  /** Returns where the packed bytes of each entry begin. */
  static Map<String, Long> check(
      ArchiveBytes archive, List<EntryHeader> entries, long directoryOffset) {
    LocalHeaders headers = new LocalHeaders(archive);
    List<EntryHeader> ordered =
        entries.stream().sorted(Comparator.comparingLong(EntryHeader::offset)).toList();
    long expected = 0;
    for (int i = 0; i < ordered.size(); i++) {
      long next = i + 1 < ordered.size() ? ordered.get(i + 1).offset() : directoryOffset;
      if (ordered.get(i).offset() != expected) {
        throw ZipRefusal.damaged("its entries overlap, or something lies between them");
      }
      headers.entry(ordered.get(i), next);
      expected = next;
    }
    if (expected != directoryOffset) {
      throw ZipRefusal.damaged("something lies before its directory");
    }
    return headers.starts;
  }

  private void entry(EntryHeader entry, long end) {
    ByteBuffer header = archive.at(entry.offset(), LENGTH);
    if (header.getInt() != SIGNATURE) {
      throw ZipRefusal.damaged("an entry has no header of its own");
    }
    header.getShort(); // the version
    boolean agrees = ArchiveBytes.u16(header) == entry.flags();
    agrees &= ArchiveBytes.u16(header) == entry.method();
    header.getInt(); // the time
    agrees &= agree(entry, header);
    int nameLength = ArchiveBytes.u16(header);
    int extraLength = ArchiveBytes.u16(header);
    ByteBuffer rest = archive.at(entry.offset() + LENGTH, nameLength + extraLength);
    agrees &= sameName(rest, nameLength, entry.name());
    if (!agrees) {
      throw ZipRefusal.damaged("an entry's header and the directory contradict each other");
    }
    ExtraFields.check(rest);
    long start = entry.offset() + LENGTH + nameLength + extraLength;
    ending(entry, start + entry.packedSize(), end);
    starts.put(entry.name(), start);
  }

  /** Zeros stand for what was not known yet, where a descriptor follows the data. */
  private static boolean agree(EntryHeader entry, ByteBuffer header) {
    long crc = ArchiveBytes.u32(header);
    long packed = ArchiveBytes.u32(header);
    long size = ArchiveBytes.u32(header);
    boolean later = entry.has(EntryHeader.DESCRIPTOR) && crc == 0 && packed == 0 && size == 0;
    return later || (crc == entry.crc() && packed == entry.packedSize() && size == entry.size());
  }

  private static boolean sameName(ByteBuffer bytes, int length, String name) {
    byte[] local = new byte[length];
    bytes.get(local);
    return Arrays.equals(local, name.getBytes(StandardCharsets.UTF_8));
  }

  private void ending(EntryHeader entry, long dataEnd, long end) {
    long left = end - dataEnd;
    boolean sound =
        entry.has(EntryHeader.DESCRIPTOR)
            ? isDescriptorLength(left) && isDescriptor(archive.at(dataEnd, (int) left), entry)
            : left == 0;
    if (!sound) {
      throw ZipRefusal.damaged("its entries overlap, or something lies between them");
    }
  }

  private static boolean isDescriptorLength(long length) {
    return length == DESCRIPTOR_LENGTH || length == DESCRIPTOR_LENGTH + 4;
  }

  private static boolean isDescriptor(ByteBuffer bytes, EntryHeader entry) {
    boolean signed =
        bytes.remaining() == DESCRIPTOR_LENGTH || bytes.getInt() == DESCRIPTOR_SIGNATURE;
    return signed
        && ArchiveBytes.u32(bytes) == entry.crc()
        && ArchiveBytes.u32(bytes) == entry.packedSize()
        && ArchiveBytes.u32(bytes) == entry.size();
  }
}
