package dev.dispatch.core.run;

import dev.dispatch.api.schema.Format;
import dev.dispatch.core.job.PlacedStep;
import dev.dispatch.core.module.ActionDescriptor;
import dev.dispatch.core.module.ModuleDescriptor;
import dev.dispatch.core.module.ResolvedAction;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The modules that the steps of a run use, and which of their actions: those of the steps, and
 * those that the steps' own actions call.
 */
public final class UsedModules {

  private final Map<String, ModuleDescriptor> modules = new LinkedHashMap<>();
  private final Map<String, SortedSet<String>> actions = new LinkedHashMap<>();

  private UsedModules() {}

  /** Returns the modules of a planned run. */
  public static UsedModules of(RunPlan plan) {
    UsedModules used = new UsedModules();
    plan.actions().forEach(used::add);
    for (int i = 0; i < plan.actions().size(); i++) {
      called(plan.job().steps().get(i), plan.actions().get(i).action()).forEach(used::addCalled);
    }
    return used;
  }

  private void add(ResolvedAction action) {
    String name = action.module().name();
    modules.put(name, action.module());
    actions.computeIfAbsent(name, _ -> new TreeSet<>()).add(action.action().name());
  }

  // A module that is only called is none of a step, and not told of.
  private void addCalled(String key) {
    int dot = key.indexOf('.');
    String module = key.substring(0, Math.max(0, dot));
    if (modules.containsKey(module)) {
      actions.get(module).add(key.substring(dot + 1));
    }
  }

  private static Stream<String> called(PlacedStep step, ActionDescriptor action) {
    JsonNode fields = action.inputSchema().path("properties");
    return step.step().payload().entrySet().stream()
        .filter(field ->
            fields.path(field.getKey()).path("format").asString("").equals(Format.ACTION_KEY))
        .flatMap(field -> field.getValue().stringValueOpt().stream());
  }

  /** Returns the modules in the order of the steps. */
  public Iterable<ModuleDescriptor> modules() {
    return modules.values();
  }

  /** Returns a module by its name. */
  public Optional<ModuleDescriptor> module(String name) {
    return Optional.ofNullable(modules.get(name));
  }

  /** Returns the SHA-256 of what the used actions of a module are made of. */
  public Optional<String> digest(ModuleDescriptor module) {
    return module.digest(actions.get(module.name()));
  }
}
