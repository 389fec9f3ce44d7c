package dev.dispatch.core.bundle;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** An entry that is sound until somebody changes a field of it. */
final class ForgedEntry {

  byte[] centralName;
  byte[] localName;
  byte[] packed;
  int centralFlags = EntryHeader.UTF_8;
  int localFlags = EntryHeader.UTF_8;
  int centralMethod = EntryHeader.DEFLATED;
  int localMethod = EntryHeader.DEFLATED;
  long centralCrc;
  long localCrc;
  long centralPackedSize;
  long localPackedSize;
  long centralSize;
  long localSize;
  long attributes = 0x81A40000L; // a plain file that its owner may write
  byte[] centralExtra = {};
  byte[] localExtra = {};
  byte[] comment = {};
  byte[] after = {};
  int disk;
  long offsetShift;
  boolean withoutData;

  static ForgedEntry of(String name, byte[] content) {
    ForgedEntry entry = new ForgedEntry();
    entry.centralName = name.getBytes(StandardCharsets.UTF_8);
    entry.localName = entry.centralName;
    entry.content(content);
    return entry;
  }

  private void content(byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    centralCrc = crc.getValue();
    localCrc = crc.getValue();
    centralSize = content.length;
    localSize = content.length;
    pack(deflated(content));
  }

  private void pack(byte[] bytes) {
    packed = bytes;
    centralPackedSize = bytes.length;
    localPackedSize = bytes.length;
  }

  ForgedEntry stored(byte[] content) {
    content(content);
    pack(content);
    centralMethod = EntryHeader.STORED;
    localMethod = EntryHeader.STORED;
    return this;
  }

  ForgedEntry size(long size) {
    centralSize = size;
    localSize = size;
    return this;
  }

  ForgedEntry flags(int flags) {
    centralFlags = flags;
    localFlags = flags;
    return this;
  }

  ForgedEntry method(int method) {
    centralMethod = method;
    localMethod = method;
    return this;
  }

  /** Moves crc and sizes behind the data. */
  ForgedEntry described(boolean signed) {
    flags(EntryHeader.UTF_8 | EntryHeader.DESCRIPTOR);
    localCrc = 0;
    localSize = 0;
    localPackedSize = 0;
    LittleEndian bytes = new LittleEndian();
    if (signed) {
      bytes.u32(0x08074b50L);
    }
    after = bytes.u32(centralCrc).u32(centralPackedSize).u32(centralSize).bytes();
    return this;
  }

  private static byte[] deflated(byte[] content) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    deflater.setInput(content);
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return out.toByteArray();
  }
}
