package dev.dispatch.core.module.importer.captured;

import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.LenientJson;
import dev.dispatch.core.module.importer.ImportNotes;
import dev.dispatch.core.module.importer.Sentence;
import dev.dispatch.core.secret.SecretNames;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes an action out of one request: what it sent becomes fields, with what it sent as example.
 */
final class CapturedAction {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final CapturedRequest captured;
  private final ImportNotes notes;
  private final ObjectNode properties = NODES.objectNode();
  private final List<String> required = new ArrayList<>();
  private final ObjectNode example = NODES.objectNode();
  private final ObjectNode request = NODES.objectNode();

  CapturedAction(CapturedRequest captured, ImportNotes notes) {
    this.captured = captured;
    this.notes = notes;
  }

  /** Returns the action; {@code baseUrl} is its own, where it is not the module's. */
  ObjectNode write(Optional<String> baseUrl) {
    request.put("method", captured.method);
    request.put("path", captured.path);
    captured.pathSamples.forEach(
        (name, value) -> field(name, typed(value), "The " + name + " in the path.", true));
    query();
    headers();
    body();
    ObjectNode action = NODES.objectNode();
    action.put("description", description());
    if (!properties.isEmpty()) {
      action.set("input", input());
    }
    action.set("request", request);
    captured
        .status
        .filter(code -> code >= 200 && code < 300)
        .ifPresent(code -> action.putArray("expectStatus").add(code));
    captured.response.ifPresent(body -> action.set("response", InferredSchema.of(body)));
    captured.credential.ifPresent(scheme -> action.set("credential", scheme));
    baseUrl
        .filter(url -> url.matches("https?://[^\\s?#{}]+"))
        .ifPresent(url -> action.put("baseUrl", url));
    action.putArray("examples").add(example);
    return action;
  }

  private ObjectNode input() {
    ObjectNode input = NODES.objectNode().put("type", "object");
    if (!required.isEmpty()) {
      required.forEach(input.putArray("required")::add);
    }
    input.set("properties", properties);
    return input.put("additionalProperties", false);
  }

  private String description() {
    String own = Sentence.first(captured.description);
    return own.length() > 5 ? own : "Call " + captured.method + " " + captured.path + ".";
  }

  private void query() {
    captured.query.forEach((name, values) -> {
      if (CapturedHeaders.isKey(name)) {
        if (captured
            .credential
            .filter(known -> !known.path("name").asString("").equals(name))
            .isPresent()) {
          notes.add(captured.place, "A second credential, in the query, is left out.");
        }
        captured.credential =
            captured.credential.or(() -> Optional.of(CapturedHeaders.key("query", name)));
        return;
      }
      String field = free(name);
      JsonNode sample =
          values.size() == 1
              ? NODES.stringNode(values.getFirst())
              : NODES
                  .arrayNode()
                  .addAll(
                      values.stream().map(NODES::stringNode).map(JsonNode.class::cast).toList());
      field(field, sample, "The query parameter " + name + ".", false);
      request.withObjectProperty("query").put(name, "{" + field + "}");
    });
  }

  /** A header is a part of the request as it was; it is seldom what a caller decides. */
  private void headers() {
    captured.headers.forEach((name, value) -> {
      if (name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,256}")) {
        request.withObjectProperty("headers").put(name, fixed(value));
      } else {
        notes.add(captured.place, "A header whose name cannot be one is left out.");
      }
    });
  }

  private static String fixed(String value) {
    return value.replace("{", "{{").replace("}", "}}");
  }

  private void body() {
    if (captured.method.equals("GET") || captured.method.equals("HEAD")) {
      return;
    }
    captured.json.ifPresent(this::json);
    captured.form.ifPresent(fields -> fields.forEach(this::formField));
    captured.multipart.ifPresent(parts -> parts.forEach(this::part));
    captured.text.ifPresent(text -> whole("text", text, "The body."));
    captured.file.ifPresent(
        path -> whole("file", path, "The path of the file, relative to the job's folder."));
  }

  private void json(JsonNode body) {
    boolean flat =
        body.isObject()
            && !body.isEmpty()
            && body.propertyNames().stream()
                .noneMatch(name -> properties.has(name) || name.matches(".*[{}].*"));
    if (!flat) {
      String name = free("body");
      field(name, InferredSchema.sample("", body), "The body.", true);
      request.put("json", "{" + name + "}");
      return;
    }
    ObjectNode json = request.putObject("json");
    body.properties()
        .forEach(member -> {
          String name = member.getKey();
          field(
              name,
              InferredSchema.sample(name, member.getValue()),
              "The field " + name + " of the body.",
              false);
          json.put(name, "{" + name + "}");
        });
    captured
        .contentType
        .filter(type -> !type.startsWith("application/json"))
        .ifPresent(type -> request.put("contentType", type));
  }

  private void formField(String name, String value) {
    String field = free(name);
    field(
        field,
        InferredSchema.sample(name, NODES.stringNode(value)),
        "The field " + name + " of the form.",
        false);
    request.withObjectProperty("form").put(name, "{" + field + "}");
  }

  private void part(String name, CapturedRequest.Part part) {
    String field = free(name);
    ObjectNode parts = request.withObjectProperty("multipart");
    String what = part.file() ? "The path of the file for " : "The part ";
    field(
        field,
        InferredSchema.sample(name, NODES.stringNode(part.value())),
        what + name + ".",
        false);
    if (part.file()) {
      parts.putObject(name).put("file", "{" + field + "}");
    } else {
      parts.put(name, "{" + field + "}");
    }
  }

  private void whole(String form, String value, String description) {
    String name = free(form.equals("file") ? "file" : "body");
    field(name, NODES.stringNode(value), description, true);
    request.put(form, "{" + name + "}");
    captured.contentType.ifPresent(type -> request.put("contentType", type));
  }

  private String free(String wish) {
    String plain = wish.replaceAll("[{}\\p{C}]", "_");
    String candidate = plain.isEmpty() ? "value" : plain;
    for (int n = 2; properties.has(candidate); n++) {
      candidate = plain + n;
    }
    return candidate;
  }

  private void field(String name, JsonNode sample, String description, boolean isRequired) {
    ObjectNode schema = InferredSchema.of(sample);
    schema.put("description", description);
    if (sample.isString() && SecretNames.looksSecret(name)) {
      schema.put("writeOnly", true);
    }
    properties.set(name, schema);
    example.set(
        name,
        SecretNames.looksSecret(name) && sample.isString() ? NODES.stringNode("value") : sample);
    if (isRequired) {
      required.add(name);
    }
  }

  /** A number in a path is one in the payload. */
  private static JsonNode typed(String text) {
    return text.matches("[1-9][0-9]{0,8}|0")
        ? NODES.numberNode(Integer.parseInt(text))
        : NODES.stringNode(text);
  }

  /** Reads a body that may be JSON. */
  static void body(String body, CapturedRequest into) {
    String type = into.contentType.orElse("");
    Optional<JsonNode> json =
        LenientJson.parse(body.getBytes(StandardCharsets.UTF_8), JsonLimits.JOB)
            .map(LenientJson.Reply::value);
    boolean form = type.startsWith("application/x-www-form-urlencoded");
    if (form) {
      CapturedRequest fields = new CapturedRequest();
      CapturedUrl.query(body, fields);
      Map<String, String> values = new LinkedHashMap<>();
      fields.query.forEach((name, all) -> values.put(name, String.join(",", all)));
      into.form = Optional.of(values);
    } else if (json.isPresent() && (json.get().isContainer() || type.contains("json"))) {
      into.json = json;
    } else if (!body.isEmpty()) {
      into.text = Optional.of(body);
    }
  }
}
