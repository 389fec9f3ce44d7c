package dev.dispatch.core.run.replay;

import dev.dispatch.core.http.Frame;
import dev.dispatch.core.http.HeaderField;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A call as the call log has it.
 *
 * @param frame what made it
 * @param line its line
 */
record TapedCall(Frame frame, JsonNode line) {

  int index() {
    return line.path("index").asInt(0);
  }

  String method() {
    return line.path("method").asString("");
  }

  String url() {
    return line.path("url").asString("");
  }

  JsonNode request() {
    return line.path("request");
  }

  JsonNode response() {
    return line.path("response");
  }

  /** Returns the code of the error that its caller got. */
  Optional<String> errorCode() {
    JsonNode code = line.path("error").path("code");
    return code.isString() ? Optional.of(code.stringValue()) : Optional.empty();
  }

  Instant startedAt() {
    try {
      return Instant.parse(line.path("startedAt").asString(""));
    } catch (DateTimeParseException damaged) {
      return Instant.EPOCH;
    }
  }

  Instant endedAt() {
    return startedAt().plusMillis(line.path("durationMs").asLong(0));
  }

  /** Returns the header fields of a message of a call. */
  static List<HeaderField> headers(JsonNode message) {
    return message
        .path("headers")
        .valueStream()
        .map(field ->
            new HeaderField(field.path("name").asString(""), field.path("value").asString("")))
        .toList();
  }

  /** Returns the call in words. */
  String words() {
    return "call " + index() + ", " + method() + " " + url();
  }
}
