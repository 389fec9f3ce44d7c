package dev.dispatch.core.bundle;

import dev.dispatch.core.file.AtomicFiles;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes archives that are the same for the same files: names sorted, times fixed, no owner and no
 * mode; within {@link ZipLimits#maxRatio}, so that {@link ZipReader} takes them again.
 */
public final class ZipWriter {

  /** The first time that a zip file can hold. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final int BUFFER = 64 * 1024;

  private final ZipLimits limits;
  private final SortedMap<String, Source> sources = new TreeMap<>();
  private boolean stored;

  /** Opens the content of an entry. */
  private interface Source {
    InputStream open() throws IOException;
  }

  /** Starts an empty archive. */
  public ZipWriter(ZipLimits limits) {
    this.limits = limits;
  }

  /**
   * Stores the entries as they are: what deflate makes of a file depends on the library that does
   * it, and so on the machine.
   */
  public ZipWriter stored() {
    stored = true;
    return this;
  }

  /** Adds an entry whose content is at hand. */
  public ZipWriter add(String name, byte[] bytes) {
    sources.put(name, () -> new ByteArrayInputStream(bytes));
    return this;
  }

  /** Adds an entry whose content is a file, which is read when the archive is written. */
  public ZipWriter add(String name, Path file) {
    sources.put(name, () -> Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS));
    return this;
  }

  /** Writes the archive, whole or not at all, in the place of what is there. */
  public void writeTo(Path file) {
    AtomicFiles.onDisk().replace(file, this::write);
  }

  private void write(OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out, BUFFER));
    for (Map.Entry<String, Source> source : sources.entrySet()) {
      zip.putNextEntry(entry(source.getKey(), source.getValue()));
      try (InputStream content = source.getValue().open()) {
        content.transferTo(zip);
      }
      zip.closeEntry();
    }
    zip.finish();
    zip.flush();
  }

  private ZipEntry entry(String name, Source source) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    CRC32 crc = new CRC32();
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try (InputStream content = source.open()) {
      measure(content, crc, deflater);
      if (stored || isOverRatio(deflater)) {
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(deflater.getBytesRead());
        entry.setCompressedSize(deflater.getBytesRead());
        entry.setCrc(crc.getValue());
      }
    } finally {
      deflater.end();
    }
    return entry;
  }

  private boolean isOverRatio(Deflater deflater) {
    return deflater.getBytesRead() > limits.ratioFrom()
        && deflater.getBytesRead() / limits.maxRatio() > deflater.getBytesWritten();
  }

  private static void measure(InputStream content, CRC32 crc, Deflater deflater)
      throws IOException {
    byte[] buffer = new byte[BUFFER];
    byte[] packed = new byte[BUFFER];
    for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
      crc.update(buffer, 0, n);
      deflater.setInput(buffer, 0, n);
      while (!deflater.needsInput()) {
        deflater.deflate(packed);
      }
    }
    deflater.finish();
    while (!deflater.finished()) {
      deflater.deflate(packed);
    }
  }
}
