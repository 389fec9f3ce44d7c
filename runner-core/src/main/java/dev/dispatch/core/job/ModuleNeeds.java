package dev.dispatch.core.job;

import dev.dispatch.core.module.ModuleDescriptor;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.module.ModuleVersions;
import dev.dispatch.core.problem.NearestName;
import dev.dispatch.core.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The modules that a job declares to need, and those that the modules which it uses need in turn.
 */
public final class ModuleNeeds {

  private final JobDocument job;
  private final ModuleRegistry modules;
  private final Map<String, List<Need>> needs = new LinkedHashMap<>();
  private final Set<String> seen = new LinkedHashSet<>();

  private ModuleNeeds(JobDocument job, ModuleRegistry modules) {
    this.job = job;
    this.modules = modules;
  }

  /**
   * That somebody needs a module.
   *
   * @param range the versions that will do; empty for any
   * @param by who needs it: {@code the job}, or {@code the module 'orders'}
   * @param pointer where in the job that is said, or what leads there
   */
  public record Need(Optional<String> range, String by, String pointer) {}

  /**
   * A module that is not there, or not as it is needed.
   *
   * @param name its name
   * @param needs who needs it
   * @param there the version that there is
   */
  public record Unmet(String name, List<Need> needs, Optional<ModuleDescriptor> there) {

    /** Returns the ranges that all have to hold. */
    public List<String> ranges() {
      return needs.stream().flatMap(need -> need.range().stream()).distinct().toList();
    }
  }

  /** Returns the needs of a job that are not met, in the order of the job. */
  public static List<Unmet> unmet(JobDocument job, ModuleRegistry modules) {
    ModuleNeeds found = new ModuleNeeds(job, modules.preferring(job.moduleRanges()));
    found.collect();
    return found.needs.entrySet().stream()
        .map(entry ->
            new Unmet(entry.getKey(), entry.getValue(), found.modules.module(entry.getKey())))
        .filter(one -> !one.needs().stream().allMatch(need -> isMet(need, one.there())))
        .toList();
  }

  /** Returns the needs of a job that are not met as problems at their places. */
  public static List<Problem> problems(JobDocument job, ModuleRegistry modules) {
    List<String> known = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Unmet unmet : unmet(job, modules)) {
      if (unmet.there().isEmpty() && known.isEmpty()) {
        modules.modules().forEach(module -> known.add(module.name()));
      }
      unmet.needs().stream()
          .filter(need -> !isMet(need, unmet.there()))
          .forEach(need -> problems.add(problem(unmet, need, known)));
    }
    return job.locate(problems);
  }

  private static boolean isMet(Need need, Optional<ModuleDescriptor> there) {
    return there.isPresent()
        && need.range().stream()
            .allMatch(range -> ModuleVersions.satisfies(there.get().version(), range));
  }

  private void collect() {
    job.job()
        .dependencies()
        .ifPresent(dependencies -> {
          for (int i = 0; i < dependencies.modules().size(); i++) {
            Dependencies.ModuleNeed need = dependencies.modules().get(i);
            String pointer = "/dependencies/modules/" + i;
            add(need.name(), new Need(need.version(), "the job", pointer));
          }
        });
    for (String name : List.copyOf(needs.keySet())) {
      follow(name, needs.get(name).getFirst().pointer());
    }
    for (PlacedStep step : job.steps()) {
      follow(step.step().action().split("\\.", 2)[0], step.pointer() + "/action");
    }
  }

  private void add(String name, Need need) {
    needs.computeIfAbsent(name, key -> new ArrayList<>()).add(need);
  }

  private void follow(String name, String pointer) {
    if (!seen.add(name)) {
      return;
    }
    modules
        .module(name)
        .ifPresent(module ->
            module
                .dependencies()
                .forEach((other, range) -> {
                  add(other, new Need(Optional.of(range), "the module '" + name + "'", pointer));
                  follow(other, pointer);
                }));
  }

  private static Problem problem(Unmet unmet, Need need, List<String> known) {
    boolean declared = need.pointer().startsWith("/dependencies/") && need.by().equals("the job");
    String by = declared ? "" : " It is " + need.by() + " that needs it.";
    if (unmet.there().isEmpty()) {
      return Problem.at(
          need.pointer() + (declared ? "/name" : ""),
          JobError.JOB_MODULE_MISSING.name(),
          "The module '" + unmet.name() + "' is not installed." + by,
          NearestName.of(unmet.name(), known)
              .map(near -> "Did you mean '" + near + "'? Else add --resolve-deps to install it.")
              .orElse("Add --resolve-deps to install it from the registry."));
    }
    String range = need.range().orElse("");
    return Problem.at(
        need.pointer() + (declared ? "/version" : ""),
        JobError.JOB_MODULE_VERSION_MISMATCH.name(),
        ModuleVersions.isRange(range)
            ? "The module '"
                + unmet.name()
                + "' is "
                + unmet.there().get().version()
                + ", which '"
                + range
                + "' does not allow."
                + by
            : "'" + range + "' is no range of versions.",
        ModuleVersions.isRange(range)
            ? "Add --resolve-deps to install a version in that range, or correct the range."
            : "Write it like ^1.2.0 or >=1.2 <3.");
  }
}
