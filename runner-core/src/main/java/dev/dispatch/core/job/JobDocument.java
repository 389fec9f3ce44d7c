package dev.dispatch.core.job;

import dev.dispatch.core.json.JsonDocument;
import dev.dispatch.core.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * A job with the text that it came from.
 *
 * @param file where it stands; empty for standard input and for a single action
 * @param folder what relative files are relative to
 * @param kind what it may do to memory
 * @param text the text with the places of its values
 * @param job the job
 */
public record JobDocument(
    Optional<Path> file, Path folder, JobKind kind, JsonDocument text, JobCase job) {

  /** Returns the job as a tree, as it was written. */
  public JsonNode tree() {
    return text.root();
  }

  /** Returns whether the job declares an input of this name to be a secret. */
  public boolean isSecretInput(String name) {
    InputDeclaration declared = job.inputs().get(name);
    return declared != null && declared.secret();
  }

  /** Returns problems with their places in the text. */
  public List<Problem> locate(List<Problem> problems) {
    return text.positions().locate(problems);
  }

  /** Returns every step with where it stands, cleanup after the scenario. */
  public List<PlacedStep> steps() {
    return PlacedStep.all(job.scenario());
  }

  /** Returns the memory values that the job declares to need, as {@code namespace.key}. */
  public List<String> memoryNeeds() {
    return job.dependencies().stream()
        .flatMap(dependencies -> dependencies.memory().stream())
        .map(need -> need.namespace() + "." + need.key())
        .toList();
  }

  /** Returns the version ranges that the job asks of modules, by module. */
  public Map<String, String> moduleRanges() {
    Map<String, String> ranges = new TreeMap<>();
    job.dependencies().stream()
        .flatMap(dependencies -> dependencies.modules().stream())
        .forEach(need -> need.version().ifPresent(range -> ranges.put(need.name(), range)));
    return ranges;
  }
}
