package dev.dispatch.core.job;

import dev.dispatch.api.schema.Format;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Knows which names of {@code ${run.*}} are set before a step. */
public final class RunNames {

  /** What the runner sets itself, batches included. */
  private static final Set<String> OWN =
      Set.of("runId", "startedAt", "cliVersion", "batchId", "batchIndex", "batchCount", "workerId");

  /** Formats of the payload fields whose keys become names. */
  private static final Set<String> SETTING = Set.of(Format.RUN_VALUES, Format.RUN_NAMES);

  private final Map<String, List<PlacedStep>> setBy = new HashMap<>();
  private boolean open;

  RunNames(JobOutline outline) {
    for (PlacedStep step : outline.steps()) {
      step.step().capture().keySet().forEach(target -> set(step, target.split("\\.", 2)[0]));
      outline
          .action(step)
          .ifPresent(action -> stored(step, action.inputSchema().path("properties")));
    }
  }

  private void stored(PlacedStep step, JsonNode fields) {
    step.step()
        .payload()
        .forEach((name, value) -> {
          if (SETTING.contains(fields.path(name).path("format").asString(""))) {
            open |= !value.isObject(); // a placeholder: the names are known in the run only
            value.propertyNames().forEach(stored -> set(step, stored));
          }
        });
  }

  private void set(PlacedStep step, String name) {
    setBy.computeIfAbsent(name, key -> new ArrayList<>()).add(step);
  }

  /** Returns whether the runner itself sets a name. */
  public static boolean isOwn(String name) {
    return OWN.contains(name);
  }

  boolean isSetBefore(PlacedStep step, String name) {
    return open
        || OWN.contains(name)
        || setBy.getOrDefault(name, List.of()).stream().anyMatch(setter -> setter.runsBefore(step));
  }

  /** Returns whether a name is set when the run ends, if every step ran. */
  boolean isSetAtEnd(String name) {
    return open || OWN.contains(name) || setBy.containsKey(name);
  }

  /** Returns the names that are set when the run ends. */
  Set<String> atEnd() {
    Set<String> names = new TreeSet<>(OWN);
    names.addAll(setBy.keySet());
    return names;
  }

  Set<String> before(PlacedStep step) {
    Set<String> names = new TreeSet<>(OWN);
    setBy.forEach((name, setters) -> {
      if (setters.stream().anyMatch(setter -> setter.runsBefore(step))) {
        names.add(name);
      }
    });
    return names;
  }
}
