package dev.dispatch.core.operation;

import dev.dispatch.core.run.RunRecord;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The calls of a run as text: what was sent, what came back. */
final class ReadableText {

  private static final String RULE = "=".repeat(60);

  private final RunRecord run;
  private final StringBuilder text = new StringBuilder();

  private ReadableText(RunRecord run) {
    this.run = run;
  }

  static String of(RunRecord run, List<JsonNode> calls) {
    ReadableText readable = new ReadableText(run);
    readable.line("Run ID: " + run.runId());
    readable.line("Status: " + run.status());
    readable.line("Calls: " + calls.size());
    calls.forEach(readable::call);
    return readable.text.toString();
  }

  private void call(JsonNode call) {
    line("").line(RULE);
    line("Call: " + call.path("index").asString("") + " " + call.path("name").asString(""));
    line("Step: " + RecordedCall.of(call, false).frame());
    line(
        "HTTP: "
            + call.path("method").asString("")
            + " "
            + call.path("url").asString("")
            + " -> "
            + call.path("status").asInt(0));
    line("Started: " + call.path("startedAt").asString(""));
    line("Took: " + call.path("durationMs").asLong(0) + " ms");
    if (call.path("error").isString()) {
      line("Error: " + call.path("error").stringValue());
    }
    line("").line("curl:").line(CurlLine.of(call));
    message("Request", call.path("request"));
    message("Response", call.path("response"));
  }

  private void message(String title, JsonNode message) {
    line("").line(title + ":");
    for (JsonNode header : message.path("headers")) {
      line(header.path("name").asString("") + ": " + header.path("value").asString(""));
    }
    line("");
    line(run.body(message).orElse("(no body)"));
    if (message.path("truncated").asBoolean(false)) {
      line("(cut; " + message.path("bytes").asLong(0) + " bytes in all)");
    }
  }

  private ReadableText line(String words) {
    text.append(words).append('\n');
    return this;
  }
}
