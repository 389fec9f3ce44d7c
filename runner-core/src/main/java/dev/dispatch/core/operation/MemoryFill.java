package dev.dispatch.core.operation;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.job.DependencyCheck;
import dev.dispatch.core.job.GivenInputs;
import dev.dispatch.core.job.JobDocument;
import dev.dispatch.core.job.JobError;
import dev.dispatch.core.job.JobLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs the seed jobs that store what a job's memory dependencies lack. */
final class MemoryFill {

  private final RunLauncher launcher;
  private final List<Path> running = new ArrayList<>();

  MemoryFill(RunLauncher launcher) {
    this.launcher = launcher;
  }

  /** Fills what can be filled; what is left is found by the preflight of the job itself. */
  void fill(JobDocument job, GivenInputs inputs) {
    DependencyCheck.check(job, launcher.ports().modules(), launcher.ports().memory())
        .memory()
        .stream()
        .flatMap(missing -> missing.fill().stream())
        .distinct()
        .forEach(seed -> run(seed, inputs));
  }

  private void run(Path file, GivenInputs inputs) {
    if (running.contains(file)) {
      throw cycle(file);
    }
    running.add(file);
    JobDocument seed = launcher.filled(JobLoader.load(file));
    fill(seed, inputs);
    // A seed job takes those inputs of the job that it declares itself, such as the base URL.
    Outcome<RunReport> outcome =
        launcher.run(seed, inputs.sharedWithOthers(), "job-dependency-fill");
    outcome.failure().ifPresent(failure -> fail(file, outcome, failure));
    running.remove(file);
  }

  private DispatchException cycle(Path file) {
    List<String> names = running.stream().map(path -> path.getFileName().toString()).toList();
    return new DispatchException(
        JobError.JOB_FILL_CYCLE,
        "The fill jobs need each other: "
            + String.join(" -> ", names)
            + " -> "
            + file.getFileName()
            + ".",
        "Remove one of the memory dependencies.");
  }

  private static void fail(Path file, Outcome<RunReport> outcome, Failure failure) {
    throw new OperationFailure(
        failure.code(),
        "The seed job '" + file.getFileName() + "' failed: " + failure.message(),
        failure.hint(),
        Map.of("result", outcome.output()),
        outcome.next().toArray(NextCommand[]::new));
  }
}
