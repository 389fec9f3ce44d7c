package dev.dispatch.cli.serve;

import dev.dispatch.core.workspace.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Set;

/** Decides which command lines a warm process answers; the others get a process of their own. */
final class WarmPolicy {

  /** They go on until they are interrupted, or show things while they go on. */
  private static final Set<String> LONG = Set.of("serve", "demo", "run-many");

  private final String version;
  private final Path application;
  private final FileTime built;

  /** Creates the policy of the application that runs now. */
  WarmPolicy(String version, Path application) {
    this.version = version;
    this.application = application;
    this.built = built();
  }

  boolean allows(CommandLine line) {
    return line.version().equals(version)
        && line.application().equals(application.toString())
        && built.equals(built())
        && Files.isDirectory(line.cwd())
        && hasNoJvmOptions(line.environment())
        && line.words().stream().noneMatch(WarmPolicy::needsProcess);
  }

  // A build writes this file last: another one stands there as soon as the program is another.
  private FileTime built() {
    try {
      return Files.getLastModifiedTime(application.resolve("VERSION"));
    } catch (IOException gone) {
      return FileTime.fromMillis(0);
    }
  }

  // Standard input is not passed on, and "-" reads it.
  private static boolean needsProcess(String word) {
    return LONG.contains(word) || word.matches("(?s)(.*=)?@?-");
  }

  private static boolean hasNoJvmOptions(Environment environment) {
    return environment.findSetting("DISPATCH_JAVA_OPTS").isEmpty()
        && environment.findSetting("JAVA_TOOL_OPTIONS").isEmpty();
  }
}
