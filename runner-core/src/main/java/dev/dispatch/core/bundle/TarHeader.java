package dev.dispatch.core.bundle;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The block before an entry of a tar archive (POSIX.1-2001, ustar).
 *
 * @param name as it is written, the prefix before it
 * @param type the type flag: {@code 0} for a file, {@code 5} for a folder
 */
record TarHeader(String name, long size, char type) {

  static final int BLOCK = 512;

  private static final int NAME = 100;
  private static final int SIZE = 124;
  private static final int CHECKSUM = 148;
  private static final int TYPE = 156;
  private static final int MAGIC = 257;
  private static final int PREFIX = 345;

  /** Reads a block; one whose sum or numbers are not right refuses the archive. */
  static TarHeader parse(byte[] block) {
    if (octal(block, CHECKSUM, 8) != sum(block)) {
      throw ZipRefusal.damagedTar("the checksum of an entry does not fit");
    }
    String name = text(block, 0, NAME);
    String prefix = isUstar(block) ? text(block, PREFIX, 155) : "";
    char type = block[TYPE] == 0 ? '0' : (char) block[TYPE];
    return new TarHeader(
        prefix.isEmpty() ? name : prefix + "/" + name, octal(block, SIZE, 12), type);
  }

  // GNU's magic has a space where this one has a zero, and other fields behind it.
  private static boolean isUstar(byte[] block) {
    return new String(block, MAGIC, 6, StandardCharsets.ISO_8859_1).equals("ustar\0");
  }

  private static long sum(byte[] block) {
    long sum = 0;
    for (int i = 0; i < BLOCK; i++) {
      boolean own = i >= CHECKSUM && i < CHECKSUM + 8;
      sum += own ? ' ' : block[i] & 0xff;
    }
    return sum;
  }

  private static long octal(byte[] block, int offset, int length) {
    String digits =
        new String(block, offset, length, StandardCharsets.ISO_8859_1).replace('\0', ' ').strip();
    if (!digits.matches("[0-7]{1,12}")) {
      throw ZipRefusal.damagedTar("an entry has a number that is none");
    }
    return Long.parseLong(digits, 8);
  }

  private static String text(byte[] block, int offset, int most) {
    int length = 0;
    while (length < most && block[offset + length] != 0) {
      length++;
    }
    return utf8(block, offset, length);
  }

  static String utf8(byte[] bytes, int offset, int length) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, offset, length))
          .toString();
    } catch (CharacterCodingException e) {
      throw ZipRefusal.damagedTar("a name is not UTF-8");
    }
  }

  /** Returns this with what a record before it says. */
  TarHeader name(String other) {
    return new TarHeader(other, size, type);
  }

  /** Returns the entry as the rules for entries see it; what is no file or folder is a link. */
  EntryHeader entry() {
    boolean folder = type == '5';
    String full = folder && !name.endsWith("/") ? name + "/" : name;
    int kind = type == '0' ? EntryRules.REGULAR : folder ? EntryRules.FOLDER : 0xa000;
    return new EntryHeader(
        full, EntryHeader.UTF_8, EntryHeader.STORED, 0, size, size, (long) kind << 16, 0);
  }
}
