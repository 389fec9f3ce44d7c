package dev.dispatch.core.job;

import dev.dispatch.api.Memory;
import dev.dispatch.core.module.ModuleJob;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a job declares to depend on is there. */
public final class DependencyCheck {

  private final ModuleRegistry modules;
  private final Memory memory;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Missing> missing = new ArrayList<>();

  private DependencyCheck(ModuleRegistry modules, Memory memory) {
    this.modules = modules;
    this.memory = memory;
  }

  /**
   * A value that is not in memory.
   *
   * @param namespace its namespace
   * @param key its key
   * @param fill the job that stores it, where one is declared and found
   */
  public record Missing(String namespace, String key, Optional<Path> fill) {}

  /** What is missing, in words and as places to fill. */
  public record Result(List<Problem> problems, List<Missing> memory) {}

  /** Checks modules and memory. */
  public static Result check(JobDocument job, ModuleRegistry modules, Memory memory) {
    DependencyCheck check = new DependencyCheck(modules, memory);
    job.job().dependencies().ifPresent(check::check);
    List<Problem> problems = new ArrayList<>(ModuleNeeds.problems(job, modules));
    problems.addAll(job.locate(check.problems));
    return new Result(problems, List.copyOf(check.missing));
  }

  private void check(Dependencies dependencies) {
    for (int i = 0; i < dependencies.memory().size(); i++) {
      memory(dependencies.memory().get(i), "/dependencies/memory/" + i);
    }
  }

  private void memory(Dependencies.MemoryNeed need, String pointer) {
    if (memory.recall(need.namespace(), need.key()).found()) {
      return;
    }
    Optional<Path> fill = need.fill().flatMap(wanted -> fill(wanted, pointer + "/fill"));
    missing.add(new Missing(need.namespace(), need.key(), fill));
    String name = need.namespace() + "." + need.key();
    add(
        pointer,
        JobError.JOB_MEMORY_MISSING,
        "The memory value '" + name + "' is not stored.",
        fill.map(file -> "Run the job that stores it: " + file + ", or add --resolve-deps.")
            .orElse("Store it with a seed job."));
  }

  private Optional<Path> fill(Dependencies.Fill fill, String pointer) {
    Optional<Path> found =
        modules.module(fill.module()).stream()
            .flatMap(module -> module.jobs().stream())
            .filter(candidate -> candidate.id().equals(fill.job()))
            .min(Comparator.comparing(ModuleJob::kind))
            .map(ModuleJob::path);
    if (found.isEmpty()) {
      add(
          pointer,
          JobError.JOB_FILL_UNKNOWN,
          "The module '" + fill.module() + "' has no job '" + fill.job() + "'.",
          "'dispatch module inspect " + fill.module() + "' lists its jobs.");
    }
    return found;
  }

  private void add(String pointer, JobError code, String message, String hint) {
    problems.add(Problem.at(pointer, code.name(), message, hint));
  }
}
