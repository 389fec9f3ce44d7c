package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Description;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A call as the call log has it. */
public record RecordedCall(
    @Description("1 and up.") int index,
    @Description("The step that made it.") String stepId,
    @Description("Which attempt of the step, 1 and up.") int attempt,
    @Description("Method and path, short.") String name,
    @Description("The method.") String method,
    @Description("The URL, secrets masked.") String url,
    @Description("The status code; 0 where there was no answer.") int status,
    @Description("Why there was no answer.") Optional<String> error,
    @Description("How long it took, in milliseconds.") long durationMs,
    @Description("The request body's file in the run's folder.") Optional<String> requestFile,
    @Description("The response body's file in the run's folder.") Optional<String> responseFile,
    @Description("The same call for a shell, secrets masked; with --show-curl.")
        Optional<String> curl) {

  static RecordedCall of(JsonNode line, boolean showCurl) {
    return new RecordedCall(
        line.path("index").asInt(0),
        line.path("stepId").asString(""),
        line.path("attempt").asInt(1),
        line.path("name").asString(""),
        line.path("method").asString(""),
        line.path("url").asString(""),
        line.path("status").asInt(0),
        text(line.path("error")),
        line.path("durationMs").asLong(0),
        text(line.path("request").path("file")),
        text(line.path("response").path("file")),
        showCurl ? Optional.of(CurlLine.of(line)) : Optional.empty());
  }

  /** Returns whether it was answered with 200 to 299. */
  boolean ok() {
    return status >= 200 && status <= 299;
  }

  private static Optional<String> text(JsonNode value) {
    return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
  }
}
