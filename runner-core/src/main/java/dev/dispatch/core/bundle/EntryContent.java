package dev.dispatch.core.bundle;

import dev.dispatch.core.file.FileContent;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks one entry, counting what really comes out of it. */
final class EntryContent implements FileContent {

  private static final int BUFFER = 64 * 1024;

  private final ArchiveBytes archive;
  private final EntryHeader entry;
  private final CRC32 crc = new CRC32();
  private long position;
  private long left;
  private long count;

  EntryContent(ArchiveBytes archive, EntryHeader entry, long start) {
    this.archive = archive;
    this.entry = entry;
    this.position = start;
    this.left = entry.packedSize();
  }

  /** Writes the unpacked bytes; an entry that does not keep what it says is refused. */
  @Override
  public void writeTo(OutputStream out) throws IOException {
    if (entry.method() == EntryHeader.STORED) {
      while (left > 0) {
        byte[] piece = next();
        take(piece, piece.length, out);
      }
    } else {
      inflate(out);
    }
    if (count != entry.size() || left != 0 || crc.getValue() != entry.crc()) {
      throw broken();
    }
  }

  private void inflate(OutputStream out) throws IOException {
    Inflater inflater = new Inflater(true);
    try {
      byte[] unpacked = new byte[BUFFER];
      while (!inflater.finished()) {
        if (inflater.needsInput()) {
          refill(inflater);
        }
        take(unpacked, inflater.inflate(unpacked), out);
        if (inflater.needsDictionary()) {
          throw broken();
        }
      }
      if (inflater.getRemaining() != 0) {
        throw broken();
      }
    } catch (DataFormatException e) {
      throw broken();
    } finally {
      inflater.end();
    }
  }

  private void refill(Inflater inflater) {
    if (left == 0) {
      throw broken();
    }
    inflater.setInput(next());
  }

  private byte[] next() {
    int length = (int) Math.min(BUFFER, left);
    byte[] piece = archive.at(position, length).array();
    position += length;
    left -= length;
    return piece;
  }

  // The declared size is within the limits, so that stopping there is enough.
  private void take(byte[] bytes, int length, OutputStream out) throws IOException {
    count += length;
    if (count > entry.size()) {
      throw broken();
    }
    crc.update(bytes, 0, length);
    out.write(bytes, 0, length);
  }

  private static RuntimeException broken() {
    return ZipRefusal.damaged("the content of an entry is not what its header says");
  }
}
