package dev.dispatch.core.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which addresses are called (G-B5).
 *
 * <p>The ranges are those of the IANA special-purpose registries (RFC 6890), and the metadata
 * services of the large clouds, which hand out credentials to whoever is able to call them.
 */
final class AddressPolicy {

  private static final Set<String> METADATA_NAMES =
      Set.of(
          "metadata",
          "metadata.google.internal",
          "metadata.goog",
          "instance-data",
          "instance-data.ec2.internal",
          "metadata.azure.internal",
          "metadata.tencentyun.com");

  private static final List<Range> NEVER =
      List.of(
          new Range("a network of its own", 8, 0),
          new Range("link-local", 16, 169, 254),
          new Range("multicast", 4, 224),
          new Range("reserved", 4, 240),
          new Range("a metadata service", 32, 100, 100, 100, 200),
          new Range("a metadata service", 32, 168, 63, 129, 16),
          new Range("a metadata service", 32, 192, 0, 0, 192),
          new Range("link-local", 10, 0xfe, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
          new Range("multicast", 8, 0xff, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
          new Range("unspecified", 128, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
          new Range(
              "a metadata service",
              128,
              0xfd,
              0,
              0x0e,
              0xc2,
              0,
              0,
              0,
              0,
              0,
              0,
              0,
              0,
              0,
              0,
              0x02,
              0x54));

  private static final List<Range> PRIVATE =
      List.of(
          new Range("loopback", 8, 127),
          new Range("private", 8, 10),
          new Range("private", 12, 172, 16),
          new Range("private", 16, 192, 168),
          new Range("private", 10, 100, 64),
          new Range("private", 24, 192, 0, 0),
          new Range("private", 15, 198, 18),
          new Range("loopback", 128, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1),
          new Range("private", 7, 0xfc, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
          new Range("private", 10, 0xfe, 0xc0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));

  private AddressPolicy() {}

  /** Returns what is wrong with calling a name, before it is resolved. */
  static Optional<String> refusal(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    return METADATA_NAMES.contains(bare) ? Optional.of("a metadata service") : Optional.empty();
  }

  /** Returns what is wrong with calling an address. */
  static Optional<String> refusal(InetAddress address, Reach reach) {
    Optional<String> never = find(NEVER, address);
    return never.isPresent() || reach == Reach.ANYWHERE ? never : find(PRIVATE, address);
  }

  /** Returns whether an address is one that anybody in the world could call. */
  static boolean isPublic(InetAddress address) {
    return refusal(address, Reach.PUBLIC).isEmpty();
  }

  private static Optional<String> find(List<Range> ranges, InetAddress address) {
    byte[] bytes = address.getAddress();
    Optional<byte[]> embedded = embedded(bytes);
    for (Range range : ranges) {
      if (range.contains(bytes) || (embedded.isPresent() && range.contains(embedded.get()))) {
        return Optional.of(range.what());
      }
    }
    return Optional.empty();
  }

  /** Returns the IPv4 address that a translator would make of an IPv6 address. */
  private static Optional<byte[]> embedded(byte[] bytes) {
    if (bytes.length == 4) {
      return Optional.empty();
    }
    if (startsWith(bytes, 0x20, 0x02)) {
      return Optional.of(Arrays.copyOfRange(bytes, 2, 6));
    }
    if (startsWith(bytes, 0x20, 0x01, 0, 0)) {
      byte[] teredo = Arrays.copyOfRange(bytes, 12, 16);
      for (int i = 0; i < teredo.length; i++) {
        teredo[i] = (byte) ~teredo[i];
      }
      return Optional.of(teredo);
    }
    boolean mapped = isMapped(bytes);
    boolean translated = startsWith(bytes, 0, 0x64, 0xff, 0x9b);
    return mapped || translated ? Optional.of(Arrays.copyOfRange(bytes, 12, 16)) : Optional.empty();
  }

  /** {@code ::ffff:a.b.c.d} and the older {@code ::a.b.c.d}, but not {@code ::} and {@code ::1}. */
  private static boolean isMapped(byte[] bytes) {
    boolean zeros = startsWith(bytes, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    boolean ffff = bytes[10] == -1 && bytes[11] == -1;
    boolean compatible = bytes[10] == 0 && bytes[11] == 0 && (bytes[12] != 0 || bytes[13] != 0);
    return zeros && (ffff || compatible);
  }

  private static boolean startsWith(byte[] bytes, int... prefix) {
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xff) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  /** Returns the address of a host that is one, as OkHttp reads it; empty for a name. */
  static Optional<InetAddress> literal(String host) {
    boolean v6 = host.indexOf(':') >= 0;
    if (!v6 && !host.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'))) {
      return Optional.empty();
    }
    try {
      return Optional.of(v6 ? InetAddress.ofLiteral(host) : Inet4Address.ofLiteral(host));
    } catch (IllegalArgumentException unusual) {
      return Optional.empty();
    }
  }

  /** Addresses that share their first bits. */
  private static final class Range {

    private final String what;
    private final int bits;
    private final int[] first;

    Range(String what, int bits, int... first) {
      this.what = what;
      this.bits = bits;
      this.first = first.length > 4 ? first : Arrays.copyOf(first, 4);
    }

    String what() {
      return what;
    }

    boolean contains(byte[] bytes) {
      if (bytes.length != first.length) {
        return false;
      }
      int whole = bits / 8;
      for (int i = 0; i < whole; i++) {
        if ((bytes[i] & 0xff) != first[i]) {
          return false;
        }
      }
      int mask = 0xff00 >> (bits % 8) & 0xff;
      return mask == 0 || (bytes[whole] & mask) == (first[whole] & mask);
    }
  }
}
