package dev.dispatch.core.operation;

import dev.dispatch.core.report.curl.CurlHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A recorded call as a curl command, to be run in the run's folder; masks stay masks. */
final class CurlLine {

  private CurlLine() {}

  static String of(JsonNode call) {
    List<String> words = new ArrayList<>(List.of("curl", "-sS", "-X"));
    words.add(call.path("method").asString(""));
    words.add(call.path("url").asString(""));
    for (JsonNode header : call.path("request").path("headers")) {
      String name = header.path("name").asString("");
      if (CurlHeaders.named(name)) {
        words.add("-H");
        words.add(name + ": " + header.path("value").asString(""));
      }
    }
    JsonNode body = call.path("request").path("file");
    if (body.isString()) {
      words.add("--data-binary");
      words.add("@" + body.stringValue());
    }
    return words.stream().map(ShellWord::quoted).collect(Collectors.joining(" "));
  }
}
