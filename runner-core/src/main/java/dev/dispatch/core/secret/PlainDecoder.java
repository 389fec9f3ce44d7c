package dev.dispatch.core.secret;

/** Reads a text as it is. */
final class PlainDecoder implements Decoder {

  @Override
  public void read(Text text, int at, Unit into) {
    text.read(at, into);
  }
}
