package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Description;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A call as the call log has it. */
public record RecordedCall(
    @Description("1 and up.") int index,
    @Description("The step that made it.") String stepId,
    @Description("The item of the step's forEach, 0 and up.") Optional<Integer> item,
    @Description("Which attempt of the step or of its item, 1 and up.") int attempt,
    @Description("Which call of the step's action, where it calls another one, such as flow.poll.")
        Optional<Integer> round,
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
        number(line.path("item")),
        line.path("attempt").asInt(1),
        number(line.path("round")),
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

  /** Returns the step, item, attempt and round in words. */
  public String frame() {
    return stepId
        + item.map(index -> ", item " + index).orElse("")
        + ", attempt "
        + attempt
        + round.map(number -> ", round " + number).orElse("");
  }

  private static Optional<Integer> number(JsonNode value) {
    return value.isIntegralNumber() ? Optional.of(value.intValue()) : Optional.empty();
  }

  private static Optional<String> text(JsonNode value) {
    return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
  }
}
