package dev.dispatch.core.operation;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.job.ChildJobs;
import dev.dispatch.core.job.DependencyCheck;
import dev.dispatch.core.job.JobDocument;
import dev.dispatch.core.job.JobError;
import dev.dispatch.core.job.JobLoader;
import dev.dispatch.core.job.ModuleNeeds;
import dev.dispatch.core.module.Layer;
import dev.dispatch.core.module.ModuleDescriptor;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.module.install.BundleInstaller;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.problem.ProblemsException;
import dev.dispatch.core.registry.RegistryError;
import dev.dispatch.core.registry.RegistryModules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Installs what jobs need of modules and is not there, or not in range: the modules of a job, of
 * the jobs that it runs and of the seed jobs that fill its memory, and those that these modules
 * need in turn.
 */
final class ModuleFill {

  /** Each round installs something, and nobody needs as many modules. */
  private static final int MOST_ROUNDS = 100;

  private final OperationContext context;

  ModuleFill(OperationContext context) {
    this.context = context;
  }

  /** Installs what is missing; what no registry can give is left for {@link #require}. */
  void fill(JobDocument job) throws InterruptedException {
    try (RegistryModules registry = context.openRegistry(false)) {
      for (int round = 0; round < MOST_ROUNDS; round++) {
        List<ModuleNeeds.Unmet> unmet = unmet(job);
        if (unmet.isEmpty()) {
          return;
        }
        for (ModuleNeeds.Unmet need : unmet) {
          tell(install(registry, need));
        }
      }
    }
  }

  /**
   * Refuses a job that needs modules which are not there, or not in range.
   *
   * @param again the command that would install them
   */
  void require(JobDocument job, List<NextCommand> again) {
    try (ModuleRegistry modules = context.openModules()) {
      List<Problem> problems = ModuleNeeds.problems(job, modules);
      if (!problems.isEmpty()) {
        throw new OperationFailure(
            new ProblemsException(
                JobError.JOB_INVALID,
                "The job needs modules that are not there.",
                problems.getFirst().hint(),
                job.text().source(),
                problems),
            again.toArray(NextCommand[]::new));
      }
    }
  }

  /** A fresh look each time: what was just installed has needs of its own. */
  private List<ModuleNeeds.Unmet> unmet(JobDocument job) {
    try (ModuleRegistry modules = context.openModules()) {
      List<ModuleNeeds.Unmet> unmet = new ArrayList<>();
      for (JobDocument each : all(job, modules)) {
        ModuleNeeds.unmet(each, modules).stream()
            .filter(ModuleFill::canBeInstalled)
            .forEach(unmet::add);
        if (!unmet.isEmpty()) {
          break;
        }
      }
      return unmet;
    }
  }

  private static boolean canBeInstalled(ModuleNeeds.Unmet need) {
    return need.there().map(ModuleDescriptor::layer).filter(Layer.BUILTIN::equals).isEmpty();
  }

  private List<JobDocument> all(JobDocument job, ModuleRegistry modules) {
    List<JobDocument> all = new ArrayList<>();
    collect(job, modules, new LinkedHashSet<>(), all);
    return all;
  }

  private void collect(
      JobDocument job, ModuleRegistry modules, Set<Path> seeds, List<JobDocument> into) {
    into.add(job);
    into.addAll(ChildJobs.below(job));
    DependencyCheck.check(job, modules.preferring(job.moduleRanges()), context.openMemory())
        .memory()
        .stream()
        .flatMap(missing -> missing.fill().stream())
        .filter(seeds::add)
        .forEach(seed -> collect(JobLoader.load(seed), modules, seeds, into));
  }

  private static BundleInstaller.Installed install(RegistryModules registry, ModuleNeeds.Unmet need)
      throws InterruptedException {
    try {
      return registry.install(need.name(), need.ranges(), new RegistryModules.Policy(false, false));
    } catch (DispatchException e) {
      throw e.code() == RegistryError.REGISTRY_VERSION_NOT_FOUND && need.ranges().size() > 1
          ? conflict(need, e)
          : e;
    }
  }

  private static OperationFailure conflict(ModuleNeeds.Unmet need, DispatchException cause) {
    List<String> wants =
        need.needs().stream()
            .filter(one -> one.range().isPresent())
            .map(one -> "'" + one.range().orElseThrow() + "' for " + one.by())
            .toList();
    return new OperationFailure(
        RegistryError.REGISTRY_RANGE_CONFLICT,
        "No version of '" + need.name() + "' is in all of " + String.join(" and ", wants) + ".",
        cause.hint() + " Widen one of the ranges.",
        Map.of("module", need.name(), "needs", need.needs()));
  }

  private void tell(BundleInstaller.Installed installed) {
    Optional<String> registry = installed.module().source().map(source -> source.registry());
    context
        .progress()
        .line(
            "Installed "
                + installed.module().id()
                + registry.map(url -> " from " + url).orElse("")
                + (installed.hosts().isEmpty()
                    ? ""
                    : ", which talks to " + String.join(", ", installed.hosts()))
                + ".");
  }
}
