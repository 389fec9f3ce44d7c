package dev.dispatch.core.job.defaults;

import dev.dispatch.core.file.AtomicFiles;
import dev.dispatch.core.json.Pointers;
import dev.dispatch.core.module.StateFile;
import dev.dispatch.core.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The file {@code <home>/action-defaults.json}: {@code {"http.request": {"method": "GET"}}}. */
public final class DefaultsFile {

  private static final String KEY = "[a-z0-9][a-z0-9-]{0,63}\\.[a-z0-9][a-z0-9-]{0,63}";

  private final StateFile file;

  /** Creates it for a file that need not exist. */
  public DefaultsFile(Path file) {
    this(file, AtomicFiles.onDisk());
  }

  /** Creates it over files that need not be those of the disk. */
  public DefaultsFile(Path file, AtomicFiles files) {
    this.file =
        new StateFile(
            file,
            files,
            "action defaults",
            DefaultsError.DEFAULTS_FILE_INVALID,
            DefaultsFile::problems);
  }

  /** Returns where it is. */
  public Path path() {
    return file.path();
  }

  /** Returns the partial payloads by action key; an empty object where there is no file. */
  public ObjectNode read() {
    return file.read();
  }

  /** Sets fields of an action, others stay; returns the action's defaults then. */
  public ObjectNode set(String action, ObjectNode fields) {
    return file.change(root -> {
      ObjectNode kept = root.withObjectProperty(action);
      kept.setAll(fields);
      return kept;
    });
  }

  /**
   * Takes defaults back; returns what was there, by action key.
   *
   * @param action of which action; of all where it is empty
   * @param fields which of its fields; all where it names none
   */
  public ObjectNode unset(Optional<String> action, List<String> fields) {
    return file.change(root -> {
      ObjectNode removed = JsonNodeFactory.instance.objectNode();
      for (String key : List.copyOf(root.propertyNames())) {
        if (action.filter(wanted -> !wanted.equals(key)).isEmpty()) {
          take((ObjectNode) root.get(key), fields, removed.putObject(key));
          dropEmpty(root, key);
          dropEmpty(removed, key);
        }
      }
      return removed;
    });
  }

  private static void take(ObjectNode from, List<String> fields, ObjectNode into) {
    for (String name : List.copyOf(from.propertyNames())) {
      if (fields.isEmpty() || fields.contains(name)) {
        into.set(name, from.remove(name));
      }
    }
  }

  private static void dropEmpty(ObjectNode root, String key) {
    if (root.get(key).isEmpty()) {
      root.remove(key);
    }
  }

  private static List<Problem> problems(JsonNode root) {
    List<Problem> problems = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : root.properties()) {
      String pointer = Pointers.append("", entry.getKey());
      if (!entry.getKey().matches(KEY)) {
        problems.add(problem(pointer, "'" + entry.getKey() + "' is not the key of an action."));
      } else if (!entry.getValue().isObject()) {
        problems.add(
            problem(pointer, "The defaults of '" + entry.getKey() + "' are no JSON object."));
      }
    }
    return problems;
  }

  private static Problem problem(String pointer, String message) {
    return Problem.at(
        pointer,
        DefaultsError.DEFAULTS_FILE_INVALID.name(),
        message,
        "Write {\"module.action\": {\"field\": value}}.");
  }
}
