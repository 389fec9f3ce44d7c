package dev.dispatch.cli.serve;

/** Bytes as the shell's {@code printf %b} reads them (POSIX, printf): {@code \0ddd} in octal. */
final class ShellEscapes {

  private static final String PLAIN =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz.";

  private ShellEscapes() {}

  static String of(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length + 16);
    for (byte b : bytes) {
      if (PLAIN.indexOf(b) >= 0) {
        text.append((char) b);
      } else {
        octal(text.append("\\0"), b & 0xff);
      }
    }
    return text.toString();
  }

  private static void octal(StringBuilder text, int value) {
    text.append((char) ('0' + (value >> 6)))
        .append((char) ('0' + (value >> 3 & 7)))
        .append((char) ('0' + (value & 7)));
  }
}
