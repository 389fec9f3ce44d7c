package dev.dispatch.core.report.model;

import dev.dispatch.core.run.RunFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads a line of the call log. */
final class CallReader {

  private CallReader() {}

  static ReportedCall read(JsonNode line, Path directory) {
    return new ReportedCall(
        line.path("index").asInt(0),
        Fields.text(line, "stepId").orElse(""),
        Fields.number(line, "item").map(Long::intValue),
        line.path("attempt").asInt(1),
        Fields.text(line, "method").orElse(""),
        Fields.text(line, "url").orElse(""),
        line.path("status").asInt(0),
        message(line.path("request"), directory),
        message(line.path("response"), directory),
        Fields.text(line, "protocol"),
        Fields.text(line, "redirectOf"),
        fault(line.path("error")),
        line.path("warnings").valueStream().map(warning -> warning.asString("")).toList(),
        Fields.instant(line, "startedAt"),
        line.path("durationMs").asLong(0),
        timing(line.path("timingUs")),
        Fields.text(line, "remoteAddress"));
  }

  private static Optional<String> fault(JsonNode error) {
    return Fields.text(error, "code")
        .map(code -> Fields.text(error, "message").map(said -> code + ": " + said).orElse(code));
  }

  private static List<ReportedCall.CallPhase> timing(JsonNode timing) {
    return timing
        .propertyStream()
        .map(phase -> new ReportedCall.CallPhase(phase.getKey(), phase.getValue().asLong(0)))
        .toList();
  }

  private static ReportedMessage message(JsonNode message, Path directory) {
    return new ReportedMessage(
        message.path("headers").valueStream().map(CallReader::header).toList(),
        Fields.text(message, "file").flatMap(name -> body(name, directory)),
        message.path("bytes").asLong(0),
        Fields.text(message, "contentType"),
        message.path("truncated").asBoolean(false));
  }

  private static ReportedMessage.Header header(JsonNode field) {
    return new ReportedMessage.Header(
        Fields.text(field, "name").orElse(""), Fields.text(field, "value").orElse(""));
  }

  // G-D7: a record from elsewhere does not make us read outside its folder of bodies.
  private static Optional<Path> body(String name, Path directory) {
    boolean inside = name.startsWith(RunFiles.CALLS + "/") && !name.contains("..");
    return inside ? Optional.of(directory.resolve(name)) : Optional.empty();
  }
}
