package dev.dispatch.core.secret;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** How a secret looks where it is encoded as a whole; escapes are undone when a text is read. */
final class EncodedForms {

  /** From this length on an encoded part of the secret is long enough not to turn up by chance. */
  private static final int LONG = 8;

  private EncodedForms() {}

  static List<byte[]> of(String value) {
    byte[] raw = value.getBytes(StandardCharsets.UTF_8);
    List<byte[]> forms = new ArrayList<>();
    forms.add(raw);
    addExactBase64(forms, raw);
    if (value.length() >= LONG) {
      addShiftedBase64(forms, raw);
      addHex(forms, raw);
      addQuoted(forms, value);
    }
    return forms;
  }

  private static void addExactBase64(List<byte[]> forms, byte[] raw) {
    forms.add(Base64.getEncoder().encode(raw));
    forms.add(Base64.getEncoder().withoutPadding().encode(raw));
    forms.add(Base64.getUrlEncoder().encode(raw));
    forms.add(Base64.getUrlEncoder().withoutPadding().encode(raw));
  }

  /** Any text before it shifts the secret by 0, 1 or 2 bytes, as the user name of a Basic pair. */
  private static void addShiftedBase64(List<byte[]> forms, byte[] raw) {
    for (int shift = 0; shift < 3; shift++) {
      forms.add(shifted(Base64.getEncoder(), raw, shift));
      forms.add(shifted(Base64.getUrlEncoder(), raw, shift));
    }
  }

  /** Only the characters that the secret alone decides, none that it shares with a neighbour. */
  private static byte[] shifted(Base64.Encoder encoder, byte[] raw, int shift) {
    byte[] padded = new byte[shift + raw.length];
    System.arraycopy(raw, 0, padded, shift, raw.length);
    byte[] encoded = encoder.encode(padded);
    int first = (shift * 8 + 5) / 6;
    int end = padded.length * 8 / 6;
    return Arrays.copyOfRange(encoded, first, end);
  }

  private static void addHex(List<byte[]> forms, byte[] raw) {
    String hex = HexFormat.of().formatHex(raw);
    forms.add(hex.getBytes(StandardCharsets.US_ASCII));
    forms.add(HexFormat.of().withUpperCase().formatHex(raw).getBytes(StandardCharsets.US_ASCII));
  }

  /** A single quote ends the quoted word of a shell; both usual ways to write one. */
  private static void addQuoted(List<byte[]> forms, String value) {
    if (value.indexOf('\'') >= 0) {
      forms.add(value.replace("'", "'\\''").getBytes(StandardCharsets.UTF_8));
      forms.add(value.replace("'", "'\"'\"'").getBytes(StandardCharsets.UTF_8));
    }
  }
}
