package dev.dispatch.core.bundle;

import java.io.ByteArrayOutputStream;

/** Bytes with the lowest of each number first. */
final class LittleEndian {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  LittleEndian u16(int value) {
    out.write(value);
    out.write(value >>> 8);
    return this;
  }

  LittleEndian u32(long value) {
    return u16((int) value & 0xffff).u16((int) (value >>> 16) & 0xffff);
  }

  LittleEndian raw(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  int size() {
    return out.size();
  }

  byte[] bytes() {
    return out.toByteArray();
  }
}
