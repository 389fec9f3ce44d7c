package dev.dispatch.core.module;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.file.SafeName;
import dev.dispatch.core.json.JsonDocument;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.Pointers;
import dev.dispatch.core.json.StrictJson;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.problem.ProblemsException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads a module's {@code module.json} and checks all that can be checked without its files. */
public final class ModuleManifestReader {

  private ModuleManifestReader() {}

  /**
   * Reads a manifest.
   *
   * @throws ProblemsException {@code MODULE_MANIFEST_INVALID} with every problem and its place
   * @throws DispatchException {@code MODULE_UNREADABLE} where there is no such file
   */
  public static ModuleManifest read(Path file) {
    return open(file).manifest();
  }

  /** Reads a manifest from its text. */
  public static ModuleManifest read(byte[] text, String source) {
    return open(StrictJson.parse(text, source, JsonLimits.JOB)).manifest();
  }

  /** Reads a manifest and keeps its text, for the actions in it. */
  static ManifestFile open(Path file) {
    return open(StrictJson.parse(bytes(file), file.toString(), JsonLimits.JOB));
  }

  private static ManifestFile open(JsonDocument document) {
    List<Problem> misfits = ManifestSchema.validator().validate(withoutActions(document.root()));
    if (!misfits.isEmpty()) {
      throw invalid(document, misfits);
    }
    ModuleManifest manifest = ManifestSchema.bind(document.root());
    List<Problem> problems = problems(manifest);
    if (!problems.isEmpty()) {
      throw invalid(document, problems);
    }
    return new ManifestFile(manifest, document);
  }

  /** Actions are checked one by one, each when it is asked for. */
  private static JsonNode withoutActions(JsonNode root) {
    if (!root.path("actions").isObject()) {
      return root;
    }
    ObjectNode header = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> member : root.properties()) {
      if (!member.getKey().equals("actions")) {
        header.set(member.getKey(), member.getValue());
      }
    }
    return header;
  }

  private static List<Problem> problems(ModuleManifest manifest) {
    List<Problem> problems = new ArrayList<>();
    manifest.requires().ifPresent(range -> problems.addAll(requirement(range)));
    manifest.dependencies().forEach((name, range) -> problems.addAll(dependency(name, range)));
    if (manifest.kind() == ModuleManifest.Kind.JAVA && manifest.entry().isEmpty()) {
      problems.add(
          problem(
              "", "A module of kind 'java' names its entry class.", "Add 'entry', a class name."));
    }
    if (manifest.kind() == ModuleManifest.Kind.JAVA && manifest.actions().isPresent()) {
      problems.add(
          problem(
              "/actions",
              "A module of kind 'java' has its actions in its classes.",
              "Remove 'actions', or make the kind 'declarative'."));
    }
    if (manifest.kind() == ModuleManifest.Kind.DECLARATIVE && manifest.entry().isPresent()) {
      problems.add(
          problem(
              "/entry",
              "A declarative module has no classes.",
              "Remove 'entry', or make the kind 'java'."));
    }
    manifest.actions().ifPresent(actions -> problems.addAll(names(actions)));
    return problems;
  }

  private static List<Problem> names(ObjectNode actions) {
    return actions.propertyNames().stream()
        .filter(name -> !name.matches("[a-z0-9][a-z0-9-]{0,63}"))
        .map(name ->
            problem(
                Pointers.append("/actions", name),
                "'" + name + "' is no name for an action.",
                "Use lower-case letters, digits and -: get-pet."))
        .toList();
  }

  private static List<Problem> requirement(String range) {
    if (!ModuleVersions.isRange(range)) {
      return List.of(
          problem("/requires", "'" + range + "' is no version range.", "Write it like ^1.0.0."));
    }
    if (ModuleVersions.satisfies(ModuleApi.VERSION, range)) {
      return List.of();
    }
    return List.of(
        Problem.at(
            "/requires",
            ModuleRegistryError.MODULE_API_UNSUPPORTED.name(),
            "The module needs module API "
                + range
                + "; this application has "
                + ModuleApi.VERSION
                + ".",
            "Install a version of the module for API " + ModuleApi.VERSION + "."));
  }

  private static List<Problem> dependency(String name, String range) {
    String pointer = Pointers.append("/dependencies", name);
    if (!SafeName.isName(name)) {
      return List.of(
          problem(pointer, "'" + name + "' is no name of a module.", "Write it like petstore."));
    }
    return ModuleVersions.isRange(range)
        ? List.of()
        : List.of(
            problem(pointer, "'" + range + "' is no version range.", "Write it like ^1.0.0."));
  }

  private static Problem problem(String pointer, String message, String hint) {
    return Problem.at(pointer, ModuleRegistryError.MODULE_MANIFEST_INVALID.name(), message, hint);
  }

  private static ProblemsException invalid(JsonDocument document, List<Problem> problems) {
    List<Problem> placed = document.positions().locate(problems);
    Problem first = placed.getFirst();
    String more = placed.size() > 1 ? " (and " + (placed.size() - 1) + " more)" : "";
    return new ProblemsException(
        ModuleRegistryError.MODULE_MANIFEST_INVALID,
        "The manifest '" + document.source() + "' is not valid: " + first.message() + more,
        first.hint(),
        document.source(),
        placed);
  }

  private static byte[] bytes(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(JsonLimits.JOB.maxBytes() + 1);
    } catch (IOException e) {
      throw new DispatchException(
          ModuleRegistryError.MODULE_UNREADABLE,
          "The manifest '" + file + "' cannot be read.",
          "A module is a folder with a module.json in it; check that you may read it.",
          e);
    }
  }
}
