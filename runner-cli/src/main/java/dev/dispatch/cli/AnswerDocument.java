package dev.dispatch.cli;

import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.operation.NextCommand;
import dev.dispatch.core.problem.Problem;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The one JSON document of {@code --json} (G-F1); lossless: nulls and empty values are data. */
final class AnswerDocument {

  private static final List<String> HEAD =
      List.of("status", "code", "retryable", "message", "hint");

  private AnswerDocument() {}

  /** Returns the document of an answer. */
  static ObjectNode of(Answer answer, String cliVersion) {
    ObjectNode document =
        answer
            .error()
            .map(fault -> failure(answer, fault))
            .orElseGet(() -> (ObjectNode) JsonValues.toTree(answer.output().orElseThrow()));
    document.set("next", next(answer.next()));
    document.put("cliVersion", cliVersion);
    return document;
  }

  /** Returns what stands for a document that is too long; of an error, its head stays. */
  static ObjectNode truncated(ObjectNode whole, Answer answer, OutputLimit.Overflow overflow) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    if (answer.error().isPresent()) {
      HEAD.forEach(name -> document.set(name, whole.get(name)));
    }
    document.put("truncated", true);
    document.put("bytes", overflow.bytes());
    document.put("file", overflow.file().toString());
    document.put("preview", overflow.preview());
    document.set("next", whole.get("next"));
    document.set("cliVersion", whole.get("cliVersion"));
    return document;
  }

  private static ObjectNode failure(Answer answer, Fault fault) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("status", "error");
    document.put("code", answer.status().name());
    document.put("retryable", answer.status().retryable());
    document.put("message", fault.message());
    document.put("hint", fault.hint());
    document.set("details", details(answer, fault));
    return document;
  }

  private static ObjectNode details(Answer answer, Fault fault) {
    ObjectNode details = JsonNodeFactory.instance.objectNode();
    details.put("code", fault.code().name());
    fault.details().forEach((name, value) -> details.set(name, JsonValues.toTree(value)));
    if (!fault.problems().isEmpty()) {
      ArrayNode problems = details.putArray("problems");
      fault.problems().forEach(problem -> problems.add(problem(problem)));
    }
    answer.output().ifPresent(output -> details.set("result", JsonValues.toTree(output)));
    return details;
  }

  private static ObjectNode problem(Problem problem) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("code", problem.code());
    node.put("pointer", problem.pointer());
    node.set("line", JsonValues.toTree(problem.position().map(place -> place.line())));
    node.set("column", JsonValues.toTree(problem.position().map(place -> place.column())));
    node.put("message", problem.message());
    node.put("hint", problem.hint());
    return node;
  }

  private static ArrayNode next(List<NextCommand> commands) {
    ArrayNode next = JsonNodeFactory.instance.arrayNode();
    for (NextCommand command : commands) {
      ObjectNode node = next.addObject();
      node.put("command", command.command());
      node.set("argv", JsonValues.toTree(command.argv()));
      node.put("description", command.description());
      node.set("effect", JsonValues.toTree(command.effect()));
    }
    return next;
  }
}
