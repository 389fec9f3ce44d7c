package dev.dispatch.core.workspace;

import dev.dispatch.api.DispatchException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The places of one invocation; all paths are absolute and normalised, none need exist but the
 * root.
 *
 * @param cwd the folder that relative paths of the command line start from
 * @param home durable state: memory, installed modules, defaults
 * @param root the workspace: the nearest ancestor of the current folder with {@code
 *     dispatch.config.json}, {@code modules/} or {@code .git}, else the current folder
 * @param runOutput where run directories are made
 */
public record Workspace(Path cwd, Path home, Path root, Path runOutput) {

  private static final String[] MARKS = {"dispatch.config.json", "modules", ".git"};

  /** What the command line says about places; each overrides the environment and the default. */
  public record Choice(
      Optional<String> home, Optional<String> runOutput, Optional<String> workspace) {

    /** Nothing chosen. */
    public static final Choice NONE =
        new Choice(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Resolves the places: an option wins over an environment variable, that over the default. */
  public static Workspace resolve(Path cwd, Environment environment, Choice choice) {
    Path here = cwd.toAbsolutePath().normalize();
    Path home = home(here, environment, choice);
    Path root =
        choice
            .workspace()
            .map(given -> existing(path(here, "--workspace", given)))
            .orElseGet(() -> nearestMarked(here));
    Path runOutput =
        choice
            .runOutput()
            .map(given -> path(here, "--run-output", given))
            .or(() ->
                environment
                    .findSetting("DISPATCH_RUN_OUTPUT")
                    .map(given -> path(here, "DISPATCH_RUN_OUTPUT", given)))
            .orElse(root.resolve("run-output"));
    return new Workspace(here, home, root, runOutput);
  }

  /** Returns the folder of the workspace's job files. */
  public Path jobs() {
    return root.resolve("jobs");
  }

  /** Returns the folder of the workspace's own modules. */
  public Path modules() {
    return root.resolve("modules");
  }

  /** Returns the folder of durable memory. */
  public Path memory() {
    return home.resolve("memory");
  }

  /** Returns the folder of the installed modules. */
  public Path userModules() {
    return home.resolve("modules");
  }

  private static Path home(Path here, Environment environment, Choice choice) {
    return choice
        .home()
        .map(given -> path(here, "--home", given))
        .or(() ->
            environment
                .findSetting("DISPATCH_HOME")
                .map(given -> path(here, "DISPATCH_HOME", given)))
        .orElseGet(() -> path(here, "HOME", userHome(environment)).resolve(".dispatch"));
  }

  private static String userHome(Environment environment) {
    return environment.findSetting("HOME").orElseGet(() -> System.getProperty("user.home"));
  }

  private static Path path(Path here, String setting, String given) {
    String text = given.strip();
    try {
      if (!text.isEmpty()) {
        return here.resolve(text).normalize();
      }
    } catch (InvalidPathException e) {
      throw invalid(setting, e);
    }
    throw invalid(setting, null);
  }

  private static DispatchException invalid(String setting, Throwable cause) {
    return new DispatchException(
        WorkspaceError.WORKSPACE_PATH_INVALID,
        "'" + setting + "' is not a path.",
        "Give a folder, absolute or relative to the current one.",
        cause);
  }

  private static Path existing(Path folder) {
    if (Files.isDirectory(folder)) {
      return folder;
    }
    throw new DispatchException(
        WorkspaceError.WORKSPACE_MISSING,
        "The workspace '" + folder + "' is not a folder.",
        "Create it, or leave --workspace out to use the nearest one above the current folder.");
  }

  private static Path nearestMarked(Path here) {
    for (Path folder = here; folder != null; folder = folder.getParent()) {
      for (String mark : MARKS) {
        if (Files.exists(folder.resolve(mark))) {
          return folder;
        }
      }
    }
    return here;
  }
}
