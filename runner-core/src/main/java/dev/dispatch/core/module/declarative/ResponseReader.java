package dev.dispatch.core.module.declarative;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.http.HttpResponse;
import dev.dispatch.core.expression.JsonPathExpression;
import dev.dispatch.core.problem.Counts;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.schema.RecordBinder;
import dev.dispatch.core.schema.SchemaValidator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Reads what an action hands on out of a response. */
final class ResponseReader {

  private final String key;
  private final Map<String, DeclaredExport> exports = new LinkedHashMap<>();
  private final Map<String, JsonPathExpression> paths = new LinkedHashMap<>();
  private final Optional<SchemaValidator> schema;

  ResponseReader(String key, DeclaredAction action) {
    this.key = key;
    action.exports().forEach((name, written) -> exports.put(name, export(written)));
    exports.forEach((name, export) ->
        export.path().ifPresent(path -> paths.put(name, JsonPathExpression.compile(path))));
    this.schema =
        action.checkResponse() ? action.response().map(SchemaValidator::of) : Optional.empty();
  }

  /** Returns an export as it is meant: a text is its path. */
  static DeclaredExport export(JsonNode written) {
    return written.isObject()
        ? RecordBinder.bind(DeclaredExport.class, written)
        : DeclaredExport.ofPath(written);
  }

  /**
   * Reads a response.
   *
   * @param body its body, or what was made of those of some pages
   * @param pages how many pages it has
   */
  RequestOutcome read(HttpResponse response, JsonNode body, int pages) {
    schema.ifPresent(validator -> check(validator.validate(body)));
    ObjectNode values = JsonNodeFactory.instance.objectNode();
    exports.forEach((name, export) ->
        value(name, export, body, response)
            .ifPresentOrElse(value -> values.set(name, value), () -> missing(name, export)));
    return new RequestOutcome(body, values, response.status(), pages);
  }

  // The values are the server's, so that only the place and the schema's own word are told.
  private void check(List<Problem> problems) {
    if (!problems.isEmpty()) {
      Problem first = problems.getFirst();
      throw new DispatchException(
          DeclarativeError.ACTION_RESPONSE_MISMATCH,
          "The response of '"
              + key
              + "' does not match its schema in "
              + Counts.of(problems.size(), "place")
              + "; the first is '"
              + (first.pointer().isEmpty() ? "/" : first.pointer())
              + "'.",
          "Look at the recorded call; correct 'response', or set 'checkResponse' to false.",
          Map.of("pointer", first.pointer(), "problems", problems.size()),
          null);
    }
  }

  private Optional<JsonNode> value(
      String name, DeclaredExport export, JsonNode body, HttpResponse response) {
    if (export.header().isPresent()) {
      return response.header(export.header().get()).map(StringNode::valueOf);
    }
    return paths.get(name).select(body).value();
  }

  private void missing(String name, DeclaredExport export) {
    if (!export.optional()) {
      String source = export.path().orElseGet(() -> "header " + export.header().orElseThrow());
      throw new DispatchException(
          DeclarativeError.ACTION_RESPONSE_MISMATCH,
          "The response of '"
              + key
              + "' has no '"
              + source
              + "', which it exports as '"
              + name
              + "'.",
          "Look at the recorded call; correct the path, or make the export optional.");
    }
  }
}
