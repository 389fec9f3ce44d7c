package dev.dispatch.core.job;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.problem.NearestName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Finds the jobs that {@code flow.run-job} names: a file relative to the folder of the job that
 * names it, or a name, looked up beside that job and then in {@code jobs/} of the folders around
 * it.
 */
public final class ChildJobs {

  /** The action that runs jobs. */
  static final String ACTION = "flow.run-job";

  private static final List<String> SUFFIXES = List.of("", ".job.case.json", ".job.seed.json");

  private ChildJobs() {}

  /** Returns the job that another one names; fails where there is none or where it may not. */
  public static JobDocument require(JobDocument parent, String named) {
    Path file =
        find(parent, named)
            .orElseThrow(
                () -> error(JobError.JOB_FILE_NOT_FOUND, missing(named), hint(parent, named)));
    JobDocument job = parent.defaults().applyTo(JobLoader.load(file));
    if (job.kind().mayWriteMemory() && !parent.kind().mayWriteMemory()) {
      throw error(
          JobError.JOB_MEMORY_WRITE_DENIED,
          "'" + named + "' is a seed job, which only seed jobs may run.",
          "Run it before this job, or name it in dependencies.memory as 'fill'.");
    }
    return job;
  }

  /**
   * Returns the jobs that a job runs, and those that they run, each once; one that is not there or
   * not right is left out, since the job's own checks tell of it.
   */
  public static List<JobDocument> below(JobDocument job) {
    Map<Path, JobDocument> found = new LinkedHashMap<>();
    collect(job, found);
    job.file().filter(Files::isRegularFile).map(ChildJobs::identity).ifPresent(found::remove);
    return List.copyOf(found.values());
  }

  private static void collect(JobDocument job, Map<Path, JobDocument> into) {
    for (PlacedStep step : job.steps()) {
      of(job, step)
          .filter(child -> into.putIfAbsent(identity(child.file().orElseThrow()), child) == null)
          .ifPresent(child -> collect(child, into));
    }
  }

  /** Returns the job that a step runs; empty where it runs none, or one that is not right. */
  public static Optional<JobDocument> of(JobDocument job, PlacedStep step) {
    return Optional.of(step.step())
        .filter(written -> written.action().equals(ACTION))
        .map(written -> written.payload().get("job"))
        .filter(JsonNode::isString)
        .flatMap(named -> load(job, named.stringValue()));
  }

  private static Optional<JobDocument> load(JobDocument parent, String named) {
    try {
      return Optional.of(require(parent, named));
    } catch (DispatchException refused) {
      return Optional.empty();
    }
  }

  static Optional<Path> find(JobDocument parent, String named) {
    if (named.isBlank() || named.indexOf('\0') >= 0) {
      return Optional.empty(); // no file can have such a name
    }
    return candidates(parent.folder(), named).stream().filter(Files::isRegularFile).findFirst();
  }

  private static List<Path> candidates(Path folder, String named) {
    List<Path> candidates = new ArrayList<>();
    SUFFIXES.forEach(suffix -> candidates.add(folder.resolve(named + suffix).normalize()));
    boolean isName = named.indexOf('/') < 0 && named.indexOf('\\') < 0;
    Path around = isName ? folder.toAbsolutePath() : null;
    for (; around != null; around = around.getParent()) {
      Path jobs = around.resolve("jobs");
      SUFFIXES.forEach(suffix -> candidates.add(jobs.resolve(named + suffix)));
    }
    return candidates;
  }

  /** Returns what makes two ways of naming a file the same. */
  static Path identity(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static String missing(String named) {
    return "There is no job '" + named + "'.";
  }

  private static String hint(JobDocument parent, String named) {
    List<Path> folders = List.of(parent.folder(), parent.folder().resolve("jobs"));
    List<String> known =
        new JobLocator(parent.folder(), folders)
            .cases().stream().map(JobLocator::nameOf).distinct().toList();
    return "Write a file relative to the job's folder, or the name of a job. "
        + NearestName.hint(named, known);
  }

  private static DispatchException error(JobError code, String message, String hint) {
    return new DispatchException(code, message, hint);
  }
}
