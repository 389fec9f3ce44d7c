package dev.dispatch.cli;

import dev.dispatch.core.json.JsonText;
import tools.jackson.databind.JsonNode;

/** Prints an answer as exactly one JSON document on standard output (G-F1). */
final class JsonAnswer {

  private final Host host;

  JsonAnswer(Host host) {
    this.host = host;
  }

  /** Returns the exit code of what was printed. */
  int print(Answer answer) {
    JsonNode document = AnswerDocument.of(answer, BuildVersion.read());
    host.out().print(JsonText.pretty(document) + "\n");
    return answer.status().exitCode();
  }
}
