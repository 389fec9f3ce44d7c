package dev.dispatch.core.bundle;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * The records before an entry of a tar archive (POSIX.1-2001, pax): of all that they may say the
 * name alone is taken; what would change the size or the kind of the entry refuses the archive.
 *
 * @param path the name of the entry behind them, where they say it
 */
record PaxRecords(Optional<String> path) {

  static final int LONGEST = 64 * 1024;

  private static final Set<String> REFUSED = Set.of("size", "linkpath");

  /** Reads {@code <length> <key>=<value>\n}, the length in decimal and of the whole record. */
  static PaxRecords parse(byte[] bytes) {
    Optional<String> path = Optional.empty();
    int at = 0;
    while (at < bytes.length) {
      int space = indexOf(bytes, ' ', at, bytes.length);
      int end = at + length(bytes, at, space);
      if (end > bytes.length || end <= space + 1 || bytes[end - 1] != '\n') {
        throw broken();
      }
      int equals = indexOf(bytes, '=', space + 1, end);
      String key = TarHeader.utf8(bytes, space + 1, equals - space - 1);
      if (REFUSED.contains(key)) {
        throw ZipRefusal.damagedTar("a record says '" + key + "'");
      }
      if (key.equals("path")) {
        path = Optional.of(TarHeader.utf8(bytes, equals + 1, end - equals - 2));
      }
      at = end;
    }
    return new PaxRecords(path);
  }

  private static int length(byte[] bytes, int at, int space) {
    String digits = new String(bytes, at, space - at, StandardCharsets.ISO_8859_1);
    if (!digits.matches("[1-9][0-9]{0,5}")) {
      throw broken();
    }
    return Integer.parseInt(digits);
  }

  private static int indexOf(byte[] bytes, char wanted, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == wanted) {
        return i;
      }
    }
    throw broken();
  }

  private static RuntimeException broken() {
    return ZipRefusal.damagedTar("the records before an entry are broken");
  }
}
