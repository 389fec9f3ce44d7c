package dev.dispatch.core.registry;

import dev.dispatch.core.file.AtomicFiles;
import dev.dispatch.core.json.JsonDocument;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.Pointers;
import dev.dispatch.core.json.StrictJson;
import dev.dispatch.core.module.install.BundleError;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.problem.ProblemsException;
import dev.dispatch.core.schema.RecordPlan;
import dev.dispatch.core.schema.RecordSchema;
import dev.dispatch.core.schema.SchemaError;
import dev.dispatch.core.schema.SchemaValidator;
import dev.dispatch.core.secret.SecretRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads a configuration file; every problem has its place. */
final class ConfigReader {

  private static final String ADDRESS =
      "Write https://host, with its path and without a user name; a secret goes into 'token'.";
  private static final String REFERENCE = "Write \"${env.NAME}\", and set the variable NAME.";

  private final SecretRegistry secrets;

  ConfigReader(SecretRegistry secrets) {
    this.secrets = secrets;
  }

  /**
   * Reads a file; empty where there is none.
   *
   * @throws ProblemsException {@code CONFIG_INVALID} with every problem and its place
   */
  Optional<ConfigFile> read(Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    byte[] bytes = AtomicFiles.onDisk().read(file, JsonLimits.JOB.maxBytes());
    JsonDocument document = StrictJson.parse(bytes, file.toString(), JsonLimits.JOB);
    // A token that stands where none may is a secret all the same, before anything is said of it.
    JsonNode registry = document.root().path("registry");
    registerLiterals(registry);
    registry.path("scopes").properties().forEach(scope -> registerLiterals(scope.getValue()));
    List<Problem> problems = new ArrayList<>(Schema.VALIDATOR.validate(document.root()));
    if (problems.isEmpty()) {
      ConfigFile config = Schema.PLAN.bind(document.root());
      config.registry().ifPresent(found -> problems.addAll(problems(found)));
      if (problems.isEmpty()) {
        return Optional.of(config);
      }
    }
    throw invalid(document, problems);
  }

  private void registerLiterals(JsonNode entry) {
    String token = entry.path("token").asString("");
    if (!token.matches(RegistryEntry.REFERENCE)) {
      secrets.registerLiteral("registry.token", token);
    }
    for (String field : List.of("url", "proxy")) {
      String text = entry.path(field).asString("");
      int authority = text.indexOf("://") + 3;
      int at = text.lastIndexOf('@');
      int colon = text.indexOf(':', authority);
      if (colon > authority && at > colon) {
        secrets.registerLiteral("registry.password", text.substring(colon + 1, at));
      }
    }
  }

  private static List<Problem> problems(RegistryConfig registry) {
    List<Problem> problems = new ArrayList<>();
    if (registry.url().isEmpty() && registry.token().isPresent()) {
      problems.add(
          problem(
              "/registry/token",
              "A token stands here without the 'url' that it is for.",
              "Name the registry beside it: a token is never sent to one named elsewhere."));
    }
    for (String scope : registry.scopes().keySet()) {
      if (!scope.matches(RegistryEntry.SCOPE)) {
        problems.add(
            problem(
                Pointers.append("/registry/scopes", scope),
                "'" + scope + "' is no scope.",
                "Write it like @acme."));
      }
    }
    return problems;
  }

  private static Problem problem(String pointer, String message, String hint) {
    return Problem.at(pointer, BundleError.CONFIG_INVALID.name(), message, hint);
  }

  private static ProblemsException invalid(JsonDocument document, List<Problem> problems) {
    List<Problem> placed =
        document.positions().locate(problems).stream().map(ConfigReader::hinted).toList();
    return new ProblemsException(
        BundleError.CONFIG_INVALID,
        "The configuration '" + document.source() + "' is not valid.",
        placed.getFirst().hint(),
        document.source(),
        placed);
  }

  private static Problem hinted(Problem problem) {
    if (!problem.code().equals(SchemaError.SCHEMA_PATTERN.name())) {
      return problem;
    }
    return switch (problem.pointer().substring(problem.pointer().lastIndexOf('/') + 1)) {
      case "token" -> said(problem, "'token' is no reference of a variable.", REFERENCE);
      case "url" -> said(problem, "'url' is no URL of a registry.", ADDRESS);
      default -> problem;
    };
  }

  private static Problem said(Problem problem, String message, String hint) {
    return new Problem(problem.code(), problem.pointer(), problem.position(), message, hint);
  }

  /** Made when a configuration file is read. */
  private static final class Schema {
    static final JsonNode TREE = RecordSchema.of(ConfigFile.class);
    static final SchemaValidator VALIDATOR = SchemaValidator.of(TREE);
    static final RecordPlan<ConfigFile> PLAN = RecordPlan.of(ConfigFile.class, TREE);
  }
}
