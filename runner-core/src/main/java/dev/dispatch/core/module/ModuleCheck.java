package dev.dispatch.core.module;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.json.JsonDocument;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.Pointers;
import dev.dispatch.core.json.Positions;
import dev.dispatch.core.json.StrictJson;
import dev.dispatch.core.module.declarative.FileGuard;
import dev.dispatch.core.module.declarative.NamedFiles;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.schema.SchemaValidator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Checks a module in a folder: its manifest, its entry or its actions, their schemas and examples.
 *
 * <p>Every reading is done by what the engine reads with, so that what passes here is what runs.
 */
public final class ModuleCheck {

  private final Path folder;
  private final List<FileProblem> problems = new ArrayList<>();
  private final List<FileProblem> warnings = new ArrayList<>();
  private final Map<Path, Optional<JsonDocument>> texts = new HashMap<>();

  private final boolean loading;
  private final NamedFiles files;

  private ModuleCheck(Path folder, boolean loading) {
    this.folder = folder;
    this.loading = loading;
    this.files = new NamedFiles(folder.resolve("actions"), FileGuard.NONE);
  }

  /**
   * What was found.
   *
   * @param module the module, where its manifest is right
   * @param problems what keeps it from being used
   * @param warnings what makes it hard to use
   */
  public record Result(
      Optional<ModuleDescriptor> module, List<FileProblem> problems, List<FileProblem> warnings) {}

  /** Checks the module of a folder, as the registry that has it first reads it. */
  public static Result of(Path folder, ModuleRegistry registry) {
    return of(registry, new ModuleCheck(folder, true));
  }

  /** Checks the module of a folder as {@link #of} does, and runs nothing of its code. */
  public static Result ofFiles(Path folder, ModuleRegistry registry) {
    return of(registry, new ModuleCheck(folder, false));
  }

  private static Result of(ModuleRegistry registry, ModuleCheck check) {
    Optional<ModuleDescriptor> module = check.manifest(registry);
    module.ifPresent(found -> check.actions(found, registry));
    return new Result(module, List.copyOf(check.problems), List.copyOf(check.warnings));
  }

  private Optional<ModuleDescriptor> manifest(ModuleRegistry registry) {
    Path file = folder.resolve("module.json");
    try {
      ModuleManifest manifest = ModuleManifestReader.read(file);
      Optional<ModuleDescriptor> found =
          registry.module(manifest.name()).filter(one -> one.source().equals(folder.toString()));
      if (found.isEmpty()) {
        registry.warnings().stream()
            .filter(warning -> warning.source().equals(folder.toString()))
            .forEach(warning ->
                problems.add(
                    FileProblem.of(file, "", warning.code(), warning.message(), warning.hint())));
      }
      return found;
    } catch (DispatchException e) {
      add(e, file);
      return Optional.empty();
    }
  }

  private void actions(ModuleDescriptor module, ModuleRegistry registry) {
    List<String> names = module.actionNames();
    if (names.isEmpty()) {
      problems.add(
          FileProblem.of(
              folder.resolve("module.json"),
              "",
              ModuleRegistryError.MODULE_MANIFEST_INVALID.name(),
              "The module has no action.",
              "Add one to 'actions', or a file to the folder actions."));
    }
    names.forEach(name -> action(module, name, registry));
  }

  private void action(ModuleDescriptor module, String name, ModuleRegistry registry) {
    Path file = file(name);
    try {
      ActionDescriptor action = module.action(name).orElseThrow();
      if (loading) {
        registry.load(new ResolvedAction(module, action));
      }
      int before = problems.size();
      schemas(action, file);
      if (problems.size() == before) {
        examples(action, file);
      }
      descriptions(action, file);
    } catch (DispatchException e) {
      add(e, file);
    }
  }

  /** A problem of a declared action has the place of its text; a class has none. */
  private FileProblem at(ActionDescriptor action, Path file, String pointer, Problem problem) {
    String whole = prefix(action.name()) + pointer;
    return FileProblem.of(
        file,
        positions(file)
            .map(places -> problem(whole, problem).positioned(places.of(whole)))
            .orElseGet(() -> problem(whole, problem)));
  }

  private static Problem problem(String pointer, Problem problem) {
    return Problem.at(pointer, problem.code(), problem.message(), problem.hint());
  }

  private Optional<Positions> positions(Path file) {
    return texts.computeIfAbsent(file, ModuleCheck::read).map(JsonDocument::positions);
  }

  private static Optional<JsonDocument> read(Path file) {
    try {
      JsonDocument document =
          StrictJson.parse(Files.readAllBytes(file), file.toString(), JsonLimits.JOB);
      boolean java = document.root().path("kind").asString("").equals("java");
      return java ? Optional.empty() : Optional.of(document);
    } catch (IOException | DispatchException unreadable) {
      return Optional.empty();
    }
  }

  private Path file(String action) {
    return written(action)
        .map(NamedFiles.Found::file)
        .orElseGet(() -> folder.resolve("module.json"));
  }

  private String prefix(String action) {
    return written(action)
        .map(NamedFiles.Found::pointer)
        .orElseGet(() -> Pointers.append("/actions", action));
  }

  /** Returns where an action stands that is not in the manifest. */
  private Optional<NamedFiles.Found> written(String action) {
    try {
      return files.find(action);
    } catch (DispatchException unreadable) { // told where it is read
      return Optional.empty();
    }
  }

  private void schemas(ActionDescriptor action, Path file) {
    schema(action, file, "input", Optional.of(action.inputSchema()));
    schema(action, file, "response", action.responseSchema());
    schema(action, file, "exports", action.exportsSchema());
    schema(action, file, "credential", action.credentialSchema());
  }

  private void schema(ActionDescriptor action, Path file, String part, Optional<JsonNode> schema) {
    schema.map(SchemaValidator::problemsOf).orElse(List.of()).stream()
        .limit(3)
        .forEach(problem ->
            problems.add(
                at(
                    action,
                    file,
                    "/" + part + problem.pointer(),
                    Problem.at(
                        "",
                        problem.code(),
                        "The " + part + " schema of '" + action.name() + "': " + problem.message(),
                        problem.hint()))));
  }

  private void examples(ActionDescriptor action, Path file) {
    if (action.examples().isEmpty()) {
      problems.add(
          at(
              action,
              file,
              "/examples",
              Problem.at(
                  "",
                  ModuleRegistryError.MODULE_EXAMPLE_MISSING.name(),
                  "The action '" + action.name() + "' has no example.",
                  "Add a payload that is valid as it stands to 'examples'.")));
    }
    SchemaValidator validator = SchemaValidator.of(action.inputSchema());
    for (int i = 0; i < action.examples().size(); i++) {
      for (Problem problem : validator.validate(action.examples().get(i))) {
        problems.add(
            at(
                action,
                file,
                "/examples/" + i + problem.pointer(),
                Problem.at(
                    "",
                    problem.code(),
                    "An example of '" + action.name() + "' is not valid: " + problem.message(),
                    problem.hint())));
      }
    }
  }

  private void descriptions(ActionDescriptor action, Path file) {
    for (Map.Entry<String, JsonNode> field : action.inputSchema().path("properties").properties()) {
      if (field.getValue().path("description").asString("").isBlank()) {
        warnings.add(
            at(
                action,
                file,
                Pointers.append("/input/properties", field.getKey()),
                Problem.at(
                    "",
                    "MODULE_FIELD_UNDESCRIBED",
                    "The field '"
                        + field.getKey()
                        + "' of '"
                        + action.name()
                        + "' is not described.",
                    "Say in one sentence what it is; agents have nothing else to go by.")));
      }
    }
  }

  private void add(DispatchException e, Path file) {
    problems.addAll(FileProblem.all(e, file));
  }
}
