package dev.dispatch.core.module.declarative;

import java.nio.charset.StandardCharsets;

/** Writes a {@code Cookie} field. */
final class Cookie {

  private Cookie() {}

  /** Appends a cookie to a field; what no cookie can hold is percent-encoded. */
  static void append(StringBuilder field, String name, String value) {
    if (!field.isEmpty()) {
      field.append("; ");
    }
    field.append(name).append('=');
    for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
      if (isOctet(b & 0xff)) {
        field.append((char) b);
      } else {
        field.append('%').append(String.format("%02X", b));
      }
    }
  }

  /** RFC 6265, section 4.1.1: cookie-octet. */
  private static boolean isOctet(int c) {
    return c > ' ' && c < 0x7f && c != '"' && c != ',' && c != ';' && c != '\\' && c != '%';
  }
}
