package dev.dispatch.core.demo;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code POST /graphql}: one item by its id, such as {@code query($id: Int) { user(id: $id) { name
 * } }}; flat fields alone.
 */
final class GraphqlRoute implements Route {

  private static final Pattern FIELD =
      Pattern.compile(
          "\\b(user|post|comment|album|photo|todo)\\s*\\(\\s*id:\\s*(\\$?\\w+)\\s*\\)"
              + "\\s*\\{([\\w\\s,]*)\\}");

  @Override
  public Optional<Reply> answer(Request request) {
    if (!request.is("POST", "graphql")) {
      return Optional.empty();
    }
    return Optional.of(
        request
            .json()
            .map(body -> Reply.ok(execute(body)))
            .orElseGet(() -> Reply.error(400, "not an object")));
  }

  private static ObjectNode execute(ObjectNode body) {
    Matcher field = FIELD.matcher(body.path("query").asString(""));
    if (!field.find()) {
      return failed("Syntax Error: no field of the schema", "GRAPHQL_VALIDATION_FAILED");
    }
    String name = field.group(1).toLowerCase(Locale.ROOT);
    int id = id(field.group(2), body.path("variables"));
    Resource resource = Resource.at(name + "s").orElseThrow();
    if (!resource.has(id)) {
      ObjectNode failed = failed("There is no " + name + " " + id, "NOT_FOUND");
      failed.putObject("data").putNull(name);
      return failed;
    }
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.putObject("data").set(name, selected(resource.get(id), field.group(3)));
    return answer;
  }

  private static int id(String text, JsonNode variables) {
    JsonNode value =
        text.startsWith("$")
            ? variables.path(text.substring(1))
            : JsonNodeFactory.instance.stringNode(text);
    return value.asString("").matches("[0-9]{1,6}") ? Integer.parseInt(value.asString()) : -1;
  }

  private static ObjectNode selected(ObjectNode item, String names) {
    ObjectNode selected = JsonNodeFactory.instance.objectNode();
    for (String name : names.strip().split("[\\s,]+", -1)) {
      selected.set(name, item.path(name).isMissingNode() ? null : item.get(name));
    }
    return selected;
  }

  private static ObjectNode failed(String message, String code) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ObjectNode error = answer.putArray("errors").addObject().put("message", message);
    error.putObject("extensions").put("code", code);
    return answer;
  }
}
