package dev.dispatch.core.report.har;

import dev.dispatch.core.run.RunRecord;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The response of an entry; status 0 where there was none, as browsers write it. */
final class HarResponse {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private HarResponse() {}

  static ObjectNode of(RunRecord run, JsonNode call) {
    JsonNode message = call.path("response");
    long bytes = message.path("bytes").asLong(0);
    ObjectNode response = NODES.objectNode();
    response.put("status", call.path("status").asInt(0));
    response.put("statusText", ""); // not recorded: HTTP/2 has none
    response.put("httpVersion", HarRequest.version(call));
    response.set("cookies", HarHeaders.cookies(message));
    response.set("headers", HarHeaders.of(message));
    response.set("content", content(HarBody.of(run, message), message, bytes));
    response.put("redirectURL", HarHeaders.find(message, "location").orElse(""));
    response.put("headersSize", -1);
    response.put("bodySize", bytes);
    return response;
  }

  private static ObjectNode content(Optional<HarBody> body, JsonNode message, long bytes) {
    return body.map(found -> found.content(bytes))
        .orElseGet(() ->
            NODES
                .objectNode()
                .put("size", bytes)
                .put("mimeType", message.path("contentType").asString("")));
  }
}
