package dev.dispatch.core.job;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.problem.NearestName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the job file that a user names: a path, or the name of a job in the workspace.
 *
 * @param current the current folder
 * @param roots the workspace, then the application's own folder; each may hold {@code jobs/}
 */
public record JobLocator(Path current, List<Path> roots) {

  private static final List<String> SUFFIXES = List.of(".job.case.json", ".job.seed.json");

  /** Returns the job file, or fails with the nearest names. */
  public Path require(String named) {
    String name = named.strip();
    return find(name).orElseThrow(() -> notFound(name));
  }

  private Optional<Path> find(String name) {
    if (name.isEmpty() || name.indexOf('\0') >= 0) {
      return Optional.empty(); // no file can have such a name
    }
    return candidates(name).stream().filter(Files::isRegularFile).findFirst();
  }

  private List<Path> candidates(String name) {
    List<Path> candidates = new ArrayList<>();
    candidates.add(current.resolve(name));
    for (Path root : roots) {
      candidates.add(root.resolve(name));
      candidates.add(root.resolve("jobs").resolve(name));
      for (String suffix : name.endsWith(".json") ? List.<String>of() : SUFFIXES) {
        candidates.add(root.resolve("jobs").resolve(name + suffix));
      }
    }
    return candidates;
  }

  /** Returns the job files of the workspace and of the application, sorted by name. */
  public List<Path> cases() {
    return roots.stream().flatMap(root -> below(root.resolve("jobs"))).distinct().toList();
  }

  private static Stream<Path> below(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(JobLocator::isJob).sorted().toList().stream();
    } catch (IOException unreadable) {
      return Stream.empty(); // a folder that cannot be listed offers no names
    }
  }

  private static boolean isJob(Path file) {
    return SUFFIXES.stream().anyMatch(suffix -> file.toString().endsWith(suffix));
  }

  /** Returns the name by which a job file can be asked for. */
  public static String nameOf(Path file) {
    String name = file.getFileName().toString();
    for (String suffix : SUFFIXES) {
      if (name.endsWith(suffix)) {
        return name.substring(0, name.length() - suffix.length());
      }
    }
    return name;
  }

  private DispatchException notFound(String name) {
    List<String> known = cases().stream().map(JobLocator::nameOf).distinct().toList();
    String stem = name.substring(name.lastIndexOf('/') + 1).replaceAll("\\.job.*$", "");
    return new DispatchException(
        JobError.JOB_FILE_NOT_FOUND,
        "There is no job file '" + name + "'.",
        NearestName.hint(stem, known));
  }
}
