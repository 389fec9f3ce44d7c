package dev.dispatch.module.value;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** How a text is written as another text. */
enum Encoding {
  /** RFC 4648, section 4. */
  @JsonProperty("base64")
  BASE64 {
    @Override
    String encode(String text) {
      return BytesAs.BASE64.write(bytes(text));
    }

    @Override
    String decode(String text) throws CharacterCodingException {
      return text(BytesAs.BASE64.read(text));
    }
  },
  /** RFC 4648, section 5, without padding. */
  @JsonProperty("base64url")
  BASE64URL {
    @Override
    String encode(String text) {
      return BytesAs.BASE64URL.write(bytes(text));
    }

    @Override
    String decode(String text) throws CharacterCodingException {
      return text(BytesAs.BASE64URL.read(text));
    }
  },
  /** Lower-case hexadecimal. */
  @JsonProperty("hex")
  HEX {
    @Override
    String encode(String text) {
      return BytesAs.HEX.write(bytes(text));
    }

    @Override
    String decode(String text) throws CharacterCodingException {
      return text(BytesAs.HEX.read(text));
    }
  },
  /** RFC 3986: all but unreserved characters percent-encoded. */
  @JsonProperty("url")
  URL {
    @Override
    String encode(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8)
          .replace("+", "%20")
          .replace("*", "%2A")
          .replace("%7E", "~");
    }

    // A plus sign is itself here, unlike in a form.
    @Override
    String decode(String text) {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
  };

  abstract String encode(String text);

  /** Throws an exception where the text is not of this form, or not of UTF-8 text. */
  abstract String decode(String text) throws CharacterCodingException;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }
}
