package dev.dispatch.core.secret;

/** Reads a text with the escapes of one notation undone. */
interface Decoder {

  /** Reads what is at a place; what is no escape is itself. */
  void read(Text text, int at, Unit into);
}
