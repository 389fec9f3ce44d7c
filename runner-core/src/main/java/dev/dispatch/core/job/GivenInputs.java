package dev.dispatch.core.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What whoever starts a run gives for the job's inputs; the first of these that names an input
 * wins.
 *
 * @param entries {@code name=value}, or {@code name=@file} for a file's text
 * @param json the text of a JSON object
 * @param file a file that holds a JSON object
 * @param values values that have their types already: of another job, or of a record
 * @param folder what files are relative to
 * @param shared whether names that the job does not declare are passed over, since the inputs were
 *     given to another job
 */
public record GivenInputs(
    List<String> entries,
    Optional<String> json,
    Optional<String> file,
    Map<String, JsonNode> values,
    Path folder,
    boolean shared) {

  /** Nothing is given, and nobody is asked. */
  public static final GivenInputs NONE = of(List.of());

  public GivenInputs {
    entries = List.copyOf(entries);
    values = Map.copyOf(values);
  }

  /** Returns inputs that are {@code name=value} entries alone. */
  public static GivenInputs of(List<String> entries) {
    return new GivenInputs(
        entries, Optional.empty(), Optional.empty(), Map.of(), Path.of(""), false);
  }

  /** Returns inputs that are values alone. */
  public static GivenInputs of(Map<String, JsonNode> values) {
    return NONE.values(values);
  }

  /** Returns these inputs with values below them. */
  public GivenInputs values(Map<String, JsonNode> below) {
    return new GivenInputs(entries, json, file, below, folder, shared);
  }

  /** Returns these inputs and further {@code name=value} entries. */
  public GivenInputs and(List<String> more) {
    List<String> all = new ArrayList<>(entries);
    all.addAll(more);
    return new GivenInputs(all, json, file, values, folder, shared);
  }

  /** Returns these inputs for a job that declares some of them only. */
  public GivenInputs sharedWithOthers() {
    return new GivenInputs(entries, json, file, values, folder, true);
  }

  /** Returns whether anything is given. */
  public boolean isEmpty() {
    return entries.isEmpty() && json.isEmpty() && file.isEmpty() && values.isEmpty();
  }
}
