package dev.dispatch.core.operation;

import dev.dispatch.api.ModuleError;
import dev.dispatch.core.job.PayloadCheck;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.Pointers;
import dev.dispatch.core.json.StrictJson;
import dev.dispatch.core.module.ActionDescriptor;
import dev.dispatch.core.problem.NearestName;
import dev.dispatch.core.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads a payload out of the words of a command line: fields {@code name=value} over an object. */
final class PayloadWords {

  private final ActionDescriptor action;
  private final Path folder;
  private final String option;
  private final boolean templates;
  private final List<Problem> problems = new ArrayList<>();

  private PayloadWords(ActionDescriptor action, Path folder, String option, boolean templates) {
    this.action = action;
    this.folder = folder;
    this.option = option;
    this.templates = templates;
  }

  /** Reads what {@code run} is given: text that is never a placeholder, files below a folder. */
  static PayloadWords ofRun(ActionDescriptor action, Path folder) {
    return new PayloadWords(action, folder, "--input ", false);
  }

  /** Reads what is to be a default, which may be a placeholder whatever its type. */
  static PayloadWords ofDefaults(ActionDescriptor action, Path folder) {
    return new PayloadWords(action, folder, "", true);
  }

  List<Problem> problems() {
    return problems;
  }

  /** Reads; what does not fit is in {@link #problems}. */
  ObjectNode read(List<String> fields, Optional<String> json) {
    ObjectNode payload = whole(json);
    ObjectNode texts = JsonNodeFactory.instance.objectNode();
    for (String entry : fields) {
      field(entry, texts)
          .ifPresent(name -> texts.put(name, entry.substring(entry.indexOf('=') + 1)));
    }
    texts
        .properties()
        .forEach(text -> value(text.getKey(), text.getValue().stringValue(), payload));
    return payload;
  }

  private ObjectNode whole(Optional<String> json) {
    JsonNode tree = json.map(this::parse).orElseGet(JsonNodeFactory.instance::objectNode);
    if (tree instanceof ObjectNode object) {
      return object;
    }
    add("", "--input-json is not a JSON object.", "Write --input-json '{\"name\": \"value\"}'.");
    return JsonNodeFactory.instance.objectNode();
  }

  private JsonNode parse(String text) {
    return StrictJson.parse(text.getBytes(StandardCharsets.UTF_8), "--input-json", JsonLimits.JOB)
        .root();
  }

  private Optional<String> field(String entry, ObjectNode given) {
    int equals = entry.indexOf('=');
    if (equals < 1) {
      add("", "A field must be written name=value.", "Write " + option + "name=value.");
      return Optional.empty();
    }
    String name = entry.substring(0, equals).strip();
    List<String> known = List.copyOf(action.inputSchema().path("properties").propertyNames());
    if (!known.contains(name)) {
      add(
          name,
          "'" + action.key() + "' has no field '" + name + "'.",
          NearestName.hint(name, known));
      return Optional.empty();
    }
    if (given.has(name)) {
      add(name, "The field '" + name + "' is given more than once.", "Give it once.");
      return Optional.empty();
    }
    return Optional.of(name);
  }

  private void value(String name, String text, ObjectNode payload) {
    boolean literal = text.startsWith("@@");
    Optional<String> content =
        text.startsWith("@") && !literal
            ? file(name, text.substring(1))
            : Optional.of(literal ? text.substring(1) : text);
    JsonNode schema = action.inputSchema().path("properties").path(name);
    content
        .flatMap(value -> node(schema, value))
        .ifPresentOrElse(
            node -> payload.set(name, node),
            () -> {
              if (content.isPresent()) {
                add(
                    name,
                    "The field '" + name + "' is not of type " + TextCoercion.label(schema) + ".",
                    "'dispatch schema action --name " + action.key() + "' prints the schema.");
              }
            });
  }

  private Optional<JsonNode> node(JsonNode schema, String text) {
    JsonNode plain = JsonNodeFactory.instance.stringNode(text);
    return templates && PayloadCheck.isPlaceholder(plain)
        ? Optional.of(plain)
        : TextCoercion.coerce(action.inputSchema(), schema, text);
  }

  private Optional<String> file(String name, String path) {
    try {
      return Optional.of(Files.readString(folder.resolve(path)));
    } catch (IOException unreadable) {
      add(
          name,
          "The file '" + path + "' for the field '" + name + "' cannot be read.",
          "Check that it is there and is UTF-8 text.");
      return Optional.empty();
    }
  }

  private void add(String field, String message, String hint) {
    String pointer = field.isEmpty() ? "" : Pointers.append("", field);
    problems.add(Problem.at(pointer, ModuleError.ACTION_INPUT_INVALID.name(), message, hint));
  }
}
