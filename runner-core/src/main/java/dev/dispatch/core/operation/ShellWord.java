package dev.dispatch.core.operation;

/** Writes a word so that a POSIX shell reads it as it is (G-F3). */
final class ShellWord {

  private ShellWord() {}

  static String quoted(String word) {
    boolean plain = !word.isEmpty() && word.chars().allMatch(ShellWord::isPlain);
    return plain ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  private static boolean isPlain(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "_./:@=+,-".indexOf(c) >= 0;
  }
}
