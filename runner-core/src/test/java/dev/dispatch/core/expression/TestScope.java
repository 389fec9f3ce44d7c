package dev.dispatch.core.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A scope over one JSON object: env, input, run, item, index, and steps by id. */
final class TestScope implements Scope {

  private final JsonNode values;
  private final List<Reference> asked = new ArrayList<>();

  TestScope(JsonNode values) {
    this.values = values;
  }

  static TestScope of(String json) {
    return new TestScope(TestJson.quoted(json));
  }

  /** Returns what was looked up so far. */
  List<Reference> asked() {
    return asked;
  }

  @Override
  public Optional<JsonNode> find(Reference reference) {
    asked.add(reference);
    return switch (reference) {
      case Reference.Env(String name) -> at("env").flatMap(env -> env.optional(name));
      case Reference.Input(DataPath path) -> at("input").flatMap(path::find);
      case Reference.Run(DataPath path) -> at("run").flatMap(path::find);
      case Reference.StepResponse(String id, DataPath path) ->
          step(id, "response").flatMap(path::find);
      case Reference.StepExports(String id, DataPath path) ->
          step(id, "exports").flatMap(path::find);
      case Reference.StepJsonPath(String id, JsonPathExpression expression) ->
          step(id, "response").flatMap(response -> expression.select(response).value());
      case Reference.RunJsonPath(JsonPathExpression expression) ->
          at("run").flatMap(run -> expression.select(run).value());
      case Reference.Item(String name, DataPath path) -> at(name).flatMap(path::find);
      case Reference.Index() -> at("index");
    };
  }

  private Optional<JsonNode> at(String root) {
    return values.optional(root);
  }

  private Optional<JsonNode> step(String id, String part) {
    return at("step").flatMap(steps -> steps.optional(id)).flatMap(step -> step.optional(part));
  }
}
