package dev.dispatch.core.report.model;

import dev.dispatch.core.file.AtomicFiles;
import dev.dispatch.core.json.JsonDocument;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.StrictJson;
import dev.dispatch.core.problem.ProblemsException;
import dev.dispatch.core.run.RunRecord;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Where the steps of a recorded run stand in the text of its job.
 *
 * <p>That is the job's own file as long as it still has the same steps; after that, the copy in the
 * run's folder.
 */
final class JobPlaces {

  private final Path root;
  private final Optional<JsonDocument> text;

  private JobPlaces(Path root, Optional<JsonDocument> text) {
    this.root = root;
    this.text = text;
  }

  /** Returns the places in a run's job; names are relative to {@code root}. */
  static JobPlaces of(RunRecord run, Path root) {
    Optional<JsonDocument> copy = read(run.files().caseInput());
    Optional<JsonDocument> original =
        run.meta()
            .flatMap(meta -> Fields.text(meta, "caseFile"))
            .flatMap(JobPlaces::path)
            .flatMap(JobPlaces::read)
            .filter(file -> copy.isEmpty() || hasSameSteps(file.root(), copy.get().root()));
    return new JobPlaces(root, original.or(() -> copy));
  }

  private static Optional<Path> path(String name) {
    try {
      return Optional.of(Path.of(name));
    } catch (InvalidPathException damaged) {
      return Optional.empty();
    }
  }

  private static Optional<JsonDocument> read(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      byte[] bytes = AtomicFiles.onDisk().read(file, JsonLimits.ARTIFACT.maxBytes());
      return Optional.of(StrictJson.parse(bytes, file.toString(), JsonLimits.ARTIFACT));
    } catch (ProblemsException damaged) {
      return Optional.empty();
    }
  }

  private static boolean hasSameSteps(JsonNode one, JsonNode other) {
    return outline(one).equals(outline(other));
  }

  private static List<String> outline(JsonNode job) {
    return Stream.of("steps", "cleanup")
        .flatMap(part -> job.path("scenario").path(part).valueStream())
        .map(step -> step.path("id").asString("") + " " + step.path("action").asString(""))
        .toList();
  }

  /** Returns the job as a tree, where it can be read. */
  Optional<JsonNode> job() {
    return text.map(JsonDocument::root);
  }

  /** Returns the place of a value. */
  JobPlace at(String pointer) {
    return new JobPlace(
        text.map(JsonDocument::source).map(this::name),
        pointer,
        text.map(document -> document.positions().of(pointer)));
  }

  private String name(String file) {
    Path path = Path.of(file).toAbsolutePath().normalize();
    Path shown = path.startsWith(root) ? root.relativize(path) : path;
    return shown.toString().replace(File.separatorChar, '/');
  }
}
