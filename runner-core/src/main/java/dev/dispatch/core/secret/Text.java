package dev.dispatch.core.secret;

/**
 * The part of a text that is at hand.
 *
 * @param end the bytes from here on are not part of it
 * @param complete whether nothing comes after it
 */
@SuppressWarnings("ArrayRecordComponent") // a view of someone's buffer, never compared
record Text(byte[] bytes, int end, boolean complete) {

  void read(int at, Unit into) {
    if (at < end) {
      into.set(bytes[at], 1);
    } else {
      into.setNothing(!complete);
    }
  }
}
