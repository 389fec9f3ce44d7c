package dev.dispatch.module.value;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Base64;
import java.util.HexFormat;

/** How bytes are written as text. */
enum BytesAs {
  /** Lower-case hexadecimal. */
  @JsonProperty("hex")
  HEX {
    @Override
    String write(byte[] bytes) {
      return HexFormat.of().formatHex(bytes);
    }

    @Override
    byte[] read(String text) {
      return HexFormat.of().parseHex(text);
    }
  },
  /** RFC 4648, section 4, padded. */
  @JsonProperty("base64")
  BASE64 {
    @Override
    String write(byte[] bytes) {
      return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    byte[] read(String text) {
      return Base64.getDecoder().decode(text);
    }
  },
  /** RFC 4648, section 5, without padding. */
  @JsonProperty("base64url")
  BASE64URL {
    @Override
    String write(byte[] bytes) {
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    byte[] read(String text) {
      return Base64.getUrlDecoder().decode(text);
    }
  };

  abstract String write(byte[] bytes);

  /** Throws {@link IllegalArgumentException} where the text is not of this form. */
  abstract byte[] read(String text);
}
