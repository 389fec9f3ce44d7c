package dev.dispatch.core.job;

import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.StrictJson;
import dev.dispatch.core.problem.NearestName;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.problem.ProblemsException;
import dev.dispatch.core.secret.SecretRegistry;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns {@code key=value} entries into the typed inputs of a job. */
public final class InputResolver {

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");

  private final Map<String, InputDeclaration> declared;
  private final SecretRegistry secrets;
  private final List<Problem> problems = new ArrayList<>();

  private InputResolver(JobDocument job, SecretRegistry secrets) {
    this.declared = job.job().inputs();
    this.secrets = secrets;
  }

  /** What came of resolving: the inputs, and what is wrong with them. */
  public record Resolved(ObjectNode values, List<Problem> problems) {}

  /**
   * Resolves the inputs of a job; secret ones are registered before this returns.
   *
   * @param entries {@code key=value} as given
   */
  public static Resolved resolve(JobDocument job, List<String> entries, SecretRegistry secrets) {
    InputResolver resolver = new InputResolver(job, secrets);
    Map<String, String> given = resolver.split(entries);
    ObjectNode values = JsonNodeFactory.instance.objectNode();
    resolver.declared.forEach((name, declaration) ->
        resolver
            .value(name, declaration, Optional.ofNullable(given.get(name)))
            .ifPresent(value -> values.set(name, resolver.secured(name, declaration, value))));
    return new Resolved(values, job.locate(resolver.problems));
  }

  private Map<String, String> split(List<String> entries) {
    Map<String, String> given = new LinkedHashMap<>();
    for (String entry : entries) {
      int equals = entry.indexOf('=');
      if (equals < 1) {
        invalid("", "An --input must be written key=value.", "Write --input name=value.");
        continue;
      }
      String name = entry.substring(0, equals).strip();
      if (!declared.containsKey(name)) {
        unknown(name);
      } else if (given.put(name, entry.substring(equals + 1)) != null) {
        invalid(name, "The input '" + name + "' is given more than once.", "Give it once.");
      }
    }
    return given;
  }

  private Optional<JsonNode> value(
      String name, InputDeclaration declaration, Optional<String> given) {
    Optional<JsonNode> value =
        given.isPresent() ? typed(name, declaration, given.get()) : fallback(name, declaration);
    value.ifPresent(node -> requireAllowed(name, declaration, node));
    return value;
  }

  private Optional<JsonNode> fallback(String name, InputDeclaration declaration) {
    if (declaration.fallback().isPresent()) {
      JsonNode value = declaration.fallback().get();
      if (!declaration.type().accepts(value)) {
        invalid(name + "/default", mismatch(name, declaration, true), "Correct the default.");
      }
      return declaration.fallback();
    }
    if (declaration.required()) {
      problems.add(
          Problem.at(
              pointer(name),
              JobError.JOB_INPUT_MISSING.name(),
              "The required input '" + name + "' is not given.",
              "Add --input " + name + "=<" + declaration.type().label() + ">."));
    }
    return Optional.empty();
  }

  private Optional<JsonNode> typed(String name, InputDeclaration declaration, String text) {
    Optional<JsonNode> value = parse(declaration.type(), text);
    if (value.filter(declaration.type()::accepts).isEmpty()) {
      invalid(
          name,
          mismatch(name, declaration, false),
          "Give a value of type " + declaration.type().label() + ".");
      return Optional.empty();
    }
    return value;
  }

  private static Optional<JsonNode> parse(InputType type, String text) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (type) {
      case STRING -> Optional.of(nodes.stringNode(text));
      case BOOLEAN ->
          text.equals("true") || text.equals("false")
              ? Optional.of(nodes.booleanNode(text.equals("true")))
              : Optional.empty();
      case NUMBER, INTEGER -> number(text.strip());
      case OBJECT, ARRAY -> json(text);
    };
  }

  private static Optional<JsonNode> number(String text) {
    if (!NUMBER.matcher(text).matches()) {
      return Optional.empty();
    }
    BigDecimal exact = new BigDecimal(text);
    boolean whole = exact.scale() <= 0 && exact.precision() - exact.scale() <= 18;
    return Optional.of(
        whole
            ? JsonNodeFactory.instance.numberNode(exact.longValueExact())
            : JsonNodeFactory.instance.numberNode(exact));
  }

  private static Optional<JsonNode> json(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return Optional.of(StrictJson.parse(bytes, "--input", JsonLimits.JOB).root());
    } catch (ProblemsException malformed) {
      return Optional.empty();
    }
  }

  private void requireAllowed(String name, InputDeclaration declaration, JsonNode value) {
    List<JsonNode> allowed = declaration.allowed().orElse(List.of());
    if (!allowed.isEmpty() && !allowed.contains(value)) {
      List<String> texts = allowed.stream().map(JsonText::compact).toList();
      invalid(
          name,
          "The input '" + name + "' is not one of the values that the job allows.",
          "Allowed: " + String.join(", ", texts) + ".");
    }
  }

  private JsonNode secured(String name, InputDeclaration declaration, JsonNode value) {
    if (declaration.secret() && value.isValueNode() && !value.asString().isEmpty()) {
      secrets.register("input." + name, value.asString()); // C1: before first use
    }
    return value;
  }

  private static String mismatch(String name, InputDeclaration declaration, boolean fallback) {
    String what = fallback ? "The default of the input '" : "The input '";
    return what + name + "' is not of type " + declaration.type().label() + ".";
  }

  private void unknown(String name) {
    problems.add(
        Problem.at(
            "/inputs",
            JobError.JOB_INPUT_UNKNOWN.name(),
            "The job declares no input '" + name + "'.",
            NearestName.hint(name, declared.keySet())));
  }

  private void invalid(String name, String message, String hint) {
    problems.add(Problem.at(pointer(name), JobError.JOB_INPUT_INVALID.name(), message, hint));
  }

  private static String pointer(String name) {
    return name.isEmpty() ? "/inputs" : "/inputs/" + name;
  }
}
