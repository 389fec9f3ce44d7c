package dev.dispatch.core.job;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.json.Pointers;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.secret.SecretRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns what is given into the typed inputs of a job. */
public final class InputResolver {

  private final Map<String, InputDeclaration> declared;
  private final GivenInputs given;
  private final SecretRegistry secrets;
  private final List<Problem> problems = new ArrayList<>();

  private InputResolver(JobDocument job, GivenInputs given, SecretRegistry secrets) {
    this.declared = job.job().inputs();
    this.given = given;
    this.secrets = secrets;
  }

  /** What came of resolving: the inputs, and what is wrong with them. */
  public record Resolved(ObjectNode values, List<Problem> problems) {}

  /** Resolves the inputs of a job; secret ones are registered before this returns (G-C1). */
  public static Resolved resolve(JobDocument job, GivenInputs given, SecretRegistry secrets) {
    InputResolver resolver = new InputResolver(job, given, secrets);
    ObjectNode values = resolver.values();
    return new Resolved(values, job.locate(resolver.problems));
  }

  /** Returns the names of the declared inputs that are given, be their values right or wrong. */
  public static List<String> named(JobDocument job, GivenInputs given) {
    InputSources.Collected collected =
        InputSources.collect(given, job.job().inputs(), new ArrayList<>());
    return job.job().inputs().keySet().stream().filter(collected::names).toList();
  }

  private ObjectNode values() {
    InputSources.Collected collected = InputSources.collect(given, declared, problems);
    ObjectNode values = JsonNodeFactory.instance.objectNode();
    declared.forEach((name, declaration) -> {
      Optional<JsonNode> value = Optional.ofNullable(collected.values().get(name));
      value.ifPresent(node -> requireAllowed(name, declaration, node));
      if (!collected.malformed().contains(name)) {
        value
            .or(declaration::fallback)
            .ifPresentOrElse(
                node -> values.set(name, secured(name, declaration, node)),
                () -> missing(name, declaration, collected));
      }
    });
    return values;
  }

  private void missing(
      String name, InputDeclaration declaration, InputSources.Collected collected) {
    if (declaration.required() && collected.whole()) {
      String hint =
          declaration.secret()
              ? "Add --input " + name + "=@<file> or name it in --inputs-file; it is a secret."
              : "Add --input " + name + "=<" + declaration.type().label() + ">.";
      problems.add(
          Problem.at(
              Pointers.append("/inputs", name),
              JobError.JOB_INPUT_MISSING.name(),
              "The required input '" + name + "' is not given.",
              hint));
    }
  }

  private void requireAllowed(String name, InputDeclaration declaration, JsonNode value) {
    if (!declaration.allows(value)) {
      problems.add(
          invalid(
              name,
              "The input '" + name + "' is not one of the values that the job allows.",
              "Allowed: " + String.join(", ", declaration.choices()) + "."));
    }
  }

  private JsonNode secured(String name, InputDeclaration declaration, JsonNode value) {
    if (declaration.secret()) {
      try {
        register("input." + name, value);
      } catch (DispatchException refused) {
        problems.add(invalid(name, refused.getMessage() + ".", refused.hint()));
      }
    }
    return value;
  }

  private void register(String name, JsonNode value) {
    if (value.isContainer()) {
      registerTexts(name, value);
    } else if (!value.asString().isEmpty()) {
      secrets.register(name, value.asString());
    }
  }

  private void registerTexts(String name, JsonNode value) {
    if (value.isString()) {
      secrets.registerIssued(name, value.stringValue());
    }
    value
        .properties()
        .forEach(field -> registerTexts(name + "." + field.getKey(), field.getValue()));
    if (value.isArray()) {
      value.forEach(element -> registerTexts(name, element));
    }
  }

  static Problem invalid(String name, String message, String hint) {
    String pointer = name.isEmpty() ? "/inputs" : Pointers.append("/inputs", name);
    return Problem.at(pointer, JobError.JOB_INPUT_INVALID.name(), message, hint);
  }
}
