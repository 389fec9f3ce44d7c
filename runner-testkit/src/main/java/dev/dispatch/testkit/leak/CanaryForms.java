package dev.dispatch.testkit.leak;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;

/** The forms in which a canary may turn up, by name: the fourteen of G-C2, with their variants. */
public final class CanaryForms {

  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

  private CanaryForms() {}

  /** Returns the bytes of each form that differs from those before it. */
  public static Map<String, byte[]> of(String canary) {
    Map<String, byte[]> forms = new LinkedHashMap<>();
    byte[] raw = bytes(canary);
    put(forms, "raw text", raw);
    put(forms, "JSON string", bytes(json(canary)));
    put(forms, "JSON string with escaped slashes", bytes(json(canary).replace("/", "\\/")));
    put(forms, "\\u escapes", bytes(unicode(canary, "%04x")));
    put(forms, "\\u escapes in capitals", bytes(unicode(canary, "%04X")));
    put(forms, "URL", bytes(percent(raw, "%%%02X", "%20")));
    put(forms, "URL in small letters", bytes(percent(raw, "%%%02x", "%20")));
    put(forms, "URL form", bytes(percent(raw, "%%%02X", "+")));
    put(forms, "URL form in small letters", bytes(percent(raw, "%%%02x", "+")));
    for (int shift = 0; shift < 3; shift++) {
      put(forms, "base64 after " + shift, base64(Base64.getEncoder(), raw, shift));
      put(forms, "base64url after " + shift, base64(Base64.getUrlEncoder(), raw, shift));
    }
    put(forms, "Basic pair", Base64.getEncoder().encode(bytes("user:" + canary)));
    put(forms, "hex", bytes(HexFormat.of().formatHex(raw)));
    put(forms, "HEX", bytes(HexFormat.of().withUpperCase().formatHex(raw)));
    put(forms, "XML", bytes(xml(canary)));
    put(forms, "HTML", bytes(html(canary, c -> "&#" + c + ";")));
    put(forms, "HTML in hex", bytes(html(canary, c -> "&#x" + Integer.toHexString(c) + ";")));
    put(forms, "shell word", bytes(canary.replace("'", "'\\''")));
    put(forms, "shell word in Python", bytes(canary.replace("'", "'\"'\"'")));
    put(forms, "JSON in a JSON string", bytes(json(json(canary))));
    put(forms, "\\u escapes in a JSON string", bytes(json(unicode(canary, "%04x"))));
    return forms;
  }

  private static void put(Map<String, byte[]> forms, String name, byte[] form) {
    if (forms.values().stream().noneMatch(known -> Arrays.equals(known, form))) {
      forms.put(name, form);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String json(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars().forEach(c -> escaped.append(jsonCharacter((char) c)));
    return escaped.toString();
  }

  private static String jsonCharacter(char c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\t' -> "\\t";
      default -> c < ' ' ? unicode(String.valueOf(c), "%04x") : String.valueOf(c);
    };
  }

  private static String unicode(String text, String format) {
    StringBuilder escaped = new StringBuilder();
    text.chars().forEach(c -> escaped.append("\\u").append(String.format(Locale.ROOT, format, c)));
    return escaped.toString();
  }

  private static String percent(byte[] raw, String format, String space) {
    StringBuilder escaped = new StringBuilder();
    for (byte b : raw) {
      if (UNRESERVED.indexOf(b) >= 0) {
        escaped.append((char) b);
      } else {
        escaped.append(b == ' ' ? space : String.format(Locale.ROOT, format, b & 0xff));
      }
    }
    return escaped.toString();
  }

  /** The part that stays the same whatever stands before and after. */
  private static byte[] base64(Base64.Encoder encoder, byte[] raw, int shift) {
    byte[] shifted = new byte[shift + raw.length];
    System.arraycopy(raw, 0, shifted, shift, raw.length);
    byte[] encoded = encoder.withoutPadding().encode(shifted);
    int shared = shift == 0 ? 0 : shift + 1;
    int end = shifted.length % 3 == 0 ? encoded.length : encoded.length - 1;
    return Arrays.copyOfRange(encoded, shared, end);
  }

  private static String xml(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&apos;");
  }

  private static String html(String text, IntFunction<String> reference) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          boolean plain = c < 0x80 && Character.isLetterOrDigit(c);
          escaped.append(plain ? Character.toString(c) : reference.apply(c));
        });
    return escaped.toString();
  }
}
