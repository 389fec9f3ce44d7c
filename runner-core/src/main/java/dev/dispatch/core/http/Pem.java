package dev.dispatch.core.http;

import dev.dispatch.api.DispatchException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What should be PEM (RFC 7468), and where it came from.
 *
 * @param source the file or credential field, as a message names it
 * @param text what is there; PEM is ASCII
 */
record Pem(String source, String text) {

  static Pem of(Path file) {
    String source = "The file '" + file + "'";
    try {
      return new Pem(source, Files.readString(file, StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new Pem(source, "").unusable("something that can be read", e);
    }
  }

  static Pem of(String field, String text) {
    return new Pem("The credential field '" + field + "'", text);
  }

  DispatchException unusable(String expected, Exception cause) {
    return new DispatchException(
        HttpError.HTTP_SETTINGS_INVALID,
        source + " does not hold " + expected + " in PEM",
        "Convert it with openssl: 'openssl x509' writes certificates, 'openssl pkcs8 -topk8"
            + " -nocrypt' keys.",
        cause);
  }
}
