package dev.dispatch.core.operation;

import dev.dispatch.api.ModuleError;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.StrictJson;
import dev.dispatch.core.module.ActionDescriptor;
import dev.dispatch.core.problem.NearestName;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.problem.ProblemsException;
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

/** Makes the job of one step that {@code dispatch run} runs. */
final class ActionJob {

  private static final String SOURCE = "--input";

  private final ActionDescriptor action;
  private final Path folder;
  private final List<Problem> problems = new ArrayList<>();

  ActionJob(ActionDescriptor action, Path folder) {
    this.action = action;
    this.folder = folder;
  }

  ObjectNode tree(RunAction.Input input) {
    ObjectNode job = JsonNodeFactory.instance.objectNode();
    job.put("schemaVersion", 1);
    job.put("jobType", "action-run");
    http(input, job.putObject("http"));
    ObjectNode step = JsonNodeFactory.instance.objectNode();
    step.put("id", "run");
    step.put("action", action.key());
    step.set("payload", LiteralText.escaped(payload(input)));
    if (!input.credentials().isEmpty()) {
      step.put("credential", "cli");
      ObjectNode variables = JsonNodeFactory.instance.objectNode();
      pairs("--credential", input.credentials(), variables);
      job.putObject("credentials").putObject("cli").set("fromEnv", variables);
    }
    job.putObject("scenario").putArray("steps").add(step);
    requireNoProblems();
    return job;
  }

  private void http(RunAction.Input input, ObjectNode http) {
    input.baseUrl().ifPresent(url -> http.put("baseUrl", url));
    if (!input.headers().isEmpty()) {
      pairs("--header", input.headers(), http.putObject("defaultHeaders"));
    }
  }

  private void pairs(String option, List<String> entries, ObjectNode into) {
    for (String entry : entries) {
      int equals = entry.indexOf('=');
      String name = equals < 0 ? "" : entry.substring(0, equals).strip();
      if (name.isEmpty()) {
        add(
            "",
            "An " + option + " must be written name=value.",
            "Write " + option + " name=value.");
      } else if (into.has(name)) {
        add("", option + " '" + name + "' is given more than once.", "Give it once.");
      } else {
        into.put(name, entry.substring(equals + 1).strip());
      }
    }
  }

  private ObjectNode payload(RunAction.Input input) {
    ObjectNode payload = whole(input.inputJson());
    ObjectNode texts = JsonNodeFactory.instance.objectNode();
    for (String entry : input.inputs()) {
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
      add("", "An --input must be written name=value.", "Write --input name=value.");
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
        .flatMap(value -> TextCoercion.coerce(action.inputSchema(), schema, value))
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
    String pointer = field.isEmpty() ? "" : "/" + field;
    problems.add(Problem.at(pointer, ModuleError.ACTION_INPUT_INVALID.name(), message, hint));
  }

  private void requireNoProblems() {
    if (!problems.isEmpty()) {
      throw new ProblemsException(
          ModuleError.ACTION_INPUT_INVALID,
          "The input of '"
              + action.key()
              + "' is not valid: "
              + Counts.of(problems.size(), "problem")
              + ".",
          problems.getFirst().hint(),
          SOURCE,
          problems);
    }
  }
}
