package dev.dispatch.core.job;

import dev.dispatch.core.job.defaults.AppliedDefault;
import dev.dispatch.core.job.defaults.PayloadDefaults;
import dev.dispatch.core.json.JsonDocument;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.schema.RecordBinder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A job with the text that it came from.
 *
 * @param file where it stands; empty for standard input and for a single action
 * @param folder what relative files are relative to
 * @param kind what it may do to memory
 * @param text the text with the places of its values
 * @param job the job
 * @param steps every step with where it stands, cleanup after the scenario, the steps within a step
 *     right after it
 * @param defaults what is put into the payloads of jobs that this one runs
 * @param applied what was put into the payloads of this one
 */
public record JobDocument(
    Optional<Path> file,
    Path folder,
    JobKind kind,
    JsonDocument text,
    JobCase job,
    List<PlacedStep> steps,
    PayloadDefaults defaults,
    List<AppliedDefault> applied) {

  /** Returns a job whose steps are placed. */
  public JobDocument(
      Optional<Path> file, Path folder, JobKind kind, JsonDocument text, JobCase job) {
    this(
        file,
        folder,
        kind,
        text,
        job,
        PlacedStep.all(job.scenario()),
        PayloadDefaults.NONE,
        List.of());
  }

  /** Returns this job with defaults in the payloads of its tree, and for the jobs that it runs. */
  public JobDocument filled(
      ObjectNode tree, PayloadDefaults source, List<AppliedDefault> putThere) {
    JsonDocument whole = new JsonDocument(tree, text.source(), text.positions());
    JobCase bound = putThere.isEmpty() ? job : RecordBinder.bind(JobCase.class, tree);
    List<PlacedStep> placed = putThere.isEmpty() ? steps : PlacedStep.all(bound.scenario());
    return new JobDocument(file, folder, kind, whole, bound, placed, source, List.copyOf(putThere));
  }

  /** Returns the job as a tree: as it was written, with the defaults that were put into it. */
  public JsonNode tree() {
    return text.root();
  }

  /** Returns whether the job declares an input of this name to be a secret. */
  public boolean isSecretInput(String name) {
    InputDeclaration declared = job.inputs().get(name);
    return declared != null && declared.secret();
  }

  /** Returns problems with their places in the text, or with the default that is the reason. */
  public List<Problem> locate(List<Problem> problems) {
    return text.positions().locate(problems.stream().map(this::explained).toList());
  }

  private Problem explained(Problem problem) {
    return applied.stream()
        .filter(put -> put.holds(problem.pointer()))
        .findFirst()
        .map(put -> put.explained(problem))
        .orElse(problem);
  }

  /** Returns the steps that stand within a step, by branch, in the order they are written. */
  public Map<String, List<PlacedStep>> branches(PlacedStep parent) {
    Map<String, List<PlacedStep>> branches = new LinkedHashMap<>();
    for (PlacedStep step : steps) {
      step.branch()
          .filter(branch -> branch.parent().index() == parent.index())
          .ifPresent(branch ->
              branches.computeIfAbsent(branch.name(), name -> new ArrayList<>()).add(step));
    }
    return branches;
  }

  /** Returns a step as it is written, without the steps within it. */
  JsonNode written(PlacedStep step) {
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    copy.setAll((ObjectNode) tree().at(step.pointer()));
    if (NestedSteps.isIn(step.step()) && copy.get("payload") instanceof ObjectNode payload) {
      ObjectNode without = JsonNodeFactory.instance.objectNode();
      without.setAll(payload);
      NestedSteps.takeFrom(without, step.step());
      copy.set("payload", without);
    }
    return copy;
  }

  /** Returns the memory values that the job declares to need, as {@code namespace.key}. */
  public List<String> memoryNeeds() {
    return job.dependencies().stream()
        .flatMap(dependencies -> dependencies.memory().stream())
        .map(need -> need.namespace() + "." + need.key())
        .toList();
  }

  /**
   * Returns the version ranges that the job asks of modules, by module; none of a module that its
   * steps name without one.
   */
  public Map<String, List<String>> moduleRanges() {
    Map<String, List<String>> ranges = new TreeMap<>();
    steps.forEach(step ->
        ranges.computeIfAbsent(step.step().action().split("\\.", 2)[0], name -> new ArrayList<>()));
    job.dependencies().stream()
        .flatMap(dependencies -> dependencies.modules().stream())
        .forEach(need ->
            ranges
                .computeIfAbsent(need.name(), name -> new ArrayList<>())
                .addAll(need.version().stream().toList()));
    return ranges;
  }
}
