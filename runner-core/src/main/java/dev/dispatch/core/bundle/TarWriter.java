package dev.dispatch.core.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Writes a gzip-compressed tar archive of plain files, without owner and with a fixed time. */
public final class TarWriter {

  /** The time that npm gives all files, so that a package is the same each time: 1985-10-26. */
  private static final long TIME = 499_162_500L;

  private static final int LONGEST_NAME = 100;
  private static final int END = 2 * TarHeader.BLOCK;

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  /** Adds a file; its name in ASCII has 100 letters at most. */
  public TarWriter add(String name, byte[] content) {
    if (name.length() > LONGEST_NAME || !StandardCharsets.US_ASCII.newEncoder().canEncode(name)) {
      throw ZipRefusal.entry(name, "has a name that a tar archive cannot hold");
    }
    files.put(name, content);
    return this;
  }

  /** Returns the archive. */
  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        out.write(header(file.getKey(), file.getValue().length));
        out.write(file.getValue());
        out.write(new byte[padding(file.getValue().length)]);
      }
      out.write(new byte[END]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static int padding(int length) {
    return (TarHeader.BLOCK - length % TarHeader.BLOCK) % TarHeader.BLOCK;
  }

  private static byte[] header(String name, int size) {
    byte[] block = new byte[TarHeader.BLOCK];
    put(block, 0, name);
    put(block, 100, "0000644\0");
    put(block, 108, "0000000\0");
    put(block, 116, "0000000\0");
    put(block, 124, octal(size, 11) + "\0");
    put(block, 136, octal(TIME, 11) + "\0");
    put(block, 148, " ".repeat(8));
    put(block, 156, "0");
    put(block, 257, "ustar\00000");
    long sum = 0;
    for (byte b : block) {
      sum += b & 0xff;
    }
    put(block, 148, octal(sum, 6) + "\0 ");
    return block;
  }

  private static String octal(long value, int digits) {
    return String.format(Locale.ROOT, "%0" + digits + "o", value);
  }

  private static void put(byte[] block, int offset, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, block, offset, bytes.length);
  }
}
