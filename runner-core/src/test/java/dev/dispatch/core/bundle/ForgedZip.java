package dev.dispatch.core.bundle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** An archive made byte by byte; sound until somebody changes a field of it. */
final class ForgedZip {

  static final byte[] TEXT = "hello\n".getBytes(StandardCharsets.UTF_8);

  private final List<ForgedEntry> entries = new ArrayList<>();
  byte[] prefix = {};
  byte[] gap = {};
  byte[] comment = {};
  byte[] trailing = {};
  int disk;
  int directoryDisk;
  int entriesShift;
  int entriesHereShift;
  long directorySizeShift;
  long directoryOffsetShift;
  boolean withoutEnd;

  static ForgedZip of(ForgedEntry... entries) {
    ForgedZip zip = new ForgedZip();
    zip.entries.addAll(List.of(entries));
    return zip;
  }

  static ForgedZip named(String... names) {
    ForgedZip zip = new ForgedZip();
    for (String name : names) {
      zip.entries.add(ForgedEntry.of(name, name.endsWith("/") ? new byte[0] : TEXT));
    }
    for (ForgedEntry entry : zip.entries) {
      if (entry.centralName.length > 0 && entry.centralName[entry.centralName.length - 1] == '/') {
        entry.attributes = 0x41ED0010L;
      }
    }
    return zip;
  }

  ForgedZip with(Consumer<ForgedZip> change) {
    change.accept(this);
    return this;
  }

  byte[] bytes() {
    LittleEndian out = new LittleEndian().raw(prefix);
    LittleEndian directory = new LittleEndian();
    long last = 0;
    for (ForgedEntry entry : entries) {
      long offset = entry.withoutData ? last : out.size();
      last = offset;
      central(entry, offset + entry.offsetShift, directory);
      if (!entry.withoutData) {
        local(entry, out);
      }
    }
    out.raw(gap);
    long start = out.size();
    out.raw(directory.bytes());
    if (!withoutEnd) {
      end(start, directory.size(), out);
    }
    return out.raw(trailing).bytes();
  }

  private static void local(ForgedEntry entry, LittleEndian out) {
    out.u32(0x04034b50L).u16(20).u16(entry.localFlags).u16(entry.localMethod).u32(0x00210000L);
    out.u32(entry.localCrc).u32(entry.localPackedSize).u32(entry.localSize);
    out.u16(entry.localName.length).u16(entry.localExtra.length);
    out.raw(entry.localName).raw(entry.localExtra).raw(entry.packed).raw(entry.after);
  }

  private static void central(ForgedEntry entry, long offset, LittleEndian out) {
    out.u32(0x02014b50L).u16(0x0314).u16(20).u16(entry.centralFlags).u16(entry.centralMethod);
    out.u32(0x00210000L).u32(entry.centralCrc);
    out.u32(entry.centralPackedSize).u32(entry.centralSize);
    out.u16(entry.centralName.length).u16(entry.centralExtra.length).u16(entry.comment.length);
    out.u16(entry.disk).u16(0).u32(entry.attributes).u32(offset);
    out.raw(entry.centralName).raw(entry.centralExtra).raw(entry.comment);
  }

  private void end(long start, long size, LittleEndian out) {
    out.u32(0x06054b50L).u16(disk).u16(directoryDisk);
    out.u16(entries.size() + entriesHereShift).u16(entries.size() + entriesShift);
    out.u32(size + directorySizeShift).u32(start + directoryOffsetShift);
    out.u16(comment.length).raw(comment);
  }
}
