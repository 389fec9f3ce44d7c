package dev.dispatch.testkit.leak;

/**
 * A canary where none may be.
 *
 * @param where a file, or what the caller called the text
 * @param offset in bytes
 * @param form how the canary is encoded there
 * @param canary the canary itself: it is no real secret
 */
public record Leak(String where, int offset, String form, String canary) {

  @Override
  public String toString() {
    return where + " at byte " + offset + " has '" + canary + "' as " + form;
  }
}
