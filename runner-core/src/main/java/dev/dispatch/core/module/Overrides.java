package dev.dispatch.core.module;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.schema.RecordBinder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The built-in actions that the user lets another module replace (G-E4).
 *
 * <p>Recorded in {@code <home>/runtime-overrides.json} as {@code {"overrides": {"flow.sleep":
 * {"layer": "repo"}}}}; other members of the file are for others. A file that cannot be read
 * overrides nothing.
 */
final class Overrides {

  private final Path file;
  private final Map<String, RecordedOverride> byKey = new TreeMap<>();
  private Optional<ModuleWarning> warning = Optional.empty();
  private boolean read;

  Overrides(Path file) {
    this.file = file;
  }

  /** Returns overrides of nothing. */
  static Overrides none() {
    Overrides none = new Overrides(Path.of("runtime-overrides.json"));
    none.read = true;
    return none;
  }

  Path file() {
    return file;
  }

  /** Returns what is recorded for an action. */
  Optional<RecordedOverride> find(String actionKey) {
    return Optional.ofNullable(all().get(actionKey));
  }

  /** Returns what is recorded, by action key. */
  synchronized Map<String, RecordedOverride> all() {
    if (!read) {
      read = true;
      read();
    }
    return byKey;
  }

  /** Returns why nothing is overridden although there is a file. */
  List<ModuleWarning> warnings() {
    all();
    return warning.stream().toList();
  }

  private void read() {
    try {
      for (Map.Entry<String, JsonNode> entry : new OverrideFile(file).show().properties()) {
        byKey.put(entry.getKey(), RecordBinder.bind(RecordedOverride.class, entry.getValue()));
      }
    } catch (DispatchException e) {
      byKey.clear();
      warning = Optional.of(unreadable(e));
    }
  }

  private ModuleWarning unreadable(DispatchException e) {
    return new ModuleWarning(
        ModuleRegistryError.MODULE_OVERRIDES_INVALID.name(),
        file.toString(),
        "No override takes effect: " + e.getMessage(),
        e.hint());
  }
}
