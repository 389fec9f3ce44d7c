package dev.dispatch.core.module;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.json.JsonDocument;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.StrictJson;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.problem.ProblemsException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
    return read(bytes(file), file.toString());
  }

  /** Reads a manifest from its text. */
  public static ModuleManifest read(byte[] text, String source) {
    JsonDocument document = StrictJson.parse(text, source, JsonLimits.JOB);
    List<Problem> misfits = ManifestSchema.validator().validate(document.root());
    if (!misfits.isEmpty()) {
      throw invalid(document, misfits);
    }
    ModuleManifest manifest = ManifestSchema.bind(document.root());
    List<Problem> problems = problems(manifest);
    if (!problems.isEmpty()) {
      throw invalid(document, problems);
    }
    return manifest;
  }

  private static List<Problem> problems(ModuleManifest manifest) {
    List<Problem> problems = new ArrayList<>();
    manifest.requires().ifPresent(range -> problems.addAll(requirement(range)));
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
    return problems;
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
