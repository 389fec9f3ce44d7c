package dev.dispatch.core.report.har;

import dev.dispatch.core.run.RunRecord;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A recorded body.
 *
 * @param text of a binary body in Base64
 * @param cut whether only its beginning was recorded
 */
record HarBody(String mimeType, String text, boolean binary, boolean cut) {

  private static final String CUT = "Only the beginning was recorded.";

  static Optional<HarBody> of(RunRecord run, JsonNode message) {
    boolean binary = message.path("file").asString("").endsWith(".bin");
    return run.bodyBytes(message)
        .map(bytes ->
            new HarBody(
                message.path("contentType").asString(""),
                text(bytes, binary),
                binary,
                message.path("truncated").asBoolean(false)));
  }

  private static String text(byte[] bytes, boolean binary) {
    return binary
        ? Base64.getEncoder().encodeToString(bytes)
        : new String(bytes, StandardCharsets.UTF_8);
  }

  ObjectNode content(long size) {
    ObjectNode content = JsonNodeFactory.instance.objectNode();
    content.put("size", size);
    content.put("mimeType", mimeType);
    content.put("text", text);
    if (binary) {
      content.put("encoding", "base64");
    }
    return remark(content);
  }

  /** HAR has no encoding for what was sent; {@code _encoding} is what others add to it. */
  ObjectNode postData() {
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    data.put("mimeType", mimeType);
    if (mimeType.startsWith("application/x-www-form-urlencoded")) {
      data.set("params", HarFields.of(text));
    }
    data.put("text", text);
    if (binary) {
      data.put("_encoding", "base64");
    }
    return remark(data);
  }

  private ObjectNode remark(ObjectNode node) {
    return cut ? node.put("comment", CUT) : node;
  }
}
