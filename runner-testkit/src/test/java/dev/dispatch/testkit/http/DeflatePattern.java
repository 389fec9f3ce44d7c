package dev.dispatch.testkit.http;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.Deflater;

/** A gzip stream of nothing but zeros, of any length, without the work of compressing it. */
final class DeflatePattern {

  /** The head of a gzip file (RFC 1952, section 2.3). */
  static final byte[] GZIP_HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

  private DeflatePattern() {}

  /** Returns a piece of deflate data that stands for a mebibyte of zeros and can be repeated. */
  static byte[] mebibyte() {
    Deflater deflater = new Deflater(9, true);
    try {
      deflater.setInput(new byte[1 << 20]);
      byte[] out = new byte[1 << 16];
      int length = deflater.deflate(out, 0, out.length, Deflater.FULL_FLUSH);
      return Arrays.copyOf(out, length);
    } finally {
      deflater.end();
    }
  }

  /** Returns a gzip file, not ended, of so many mebibytes of zeros. */
  static byte[] gzip(int mebibytes) {
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    gzip.writeBytes(GZIP_HEAD);
    byte[] piece = mebibyte();
    for (int i = 0; i < mebibytes; i++) {
      gzip.writeBytes(piece);
    }
    return gzip.toByteArray();
  }
}
