package dev.dispatch.core.operation.health;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Whether the JVM takes the start-up caches that were made with the application. */
public final class StartupCacheCheck {

  private static final String NAME = "startup cache";
  private static final String REMEDY =
      "A command makes them again for its Java where the folder can be written, which takes some"
          + " seconds; without the cache dispatch only starts slower.";

  /** For job validate, for runs, for all else: see the launcher. */
  private static final List<String> CACHES = List.of("check.aot", "run.aot", "dispatch.aot");

  private StartupCacheCheck() {}

  /** Starts a JVM that must use the cache or end. */
  public static Finding of(Optional<Path> application, Path javaHome) throws InterruptedException {
    if (application.isEmpty()) {
      return Finding.ok(NAME, "not a packaged application");
    }
    Path folder = application.get().resolve("lib");
    for (String name : CACHES) {
      Path cache = folder.resolve(name);
      if (!Files.isRegularFile(cache)) {
        return Finding.warn(NAME, "none at " + cache, REMEDY);
      }
      if (!isTaken(cache, javaHome)) {
        return Finding.warn(NAME, cache + " does not fit this Java", REMEDY);
      }
    }
    return Finding.ok(NAME, String.join(", ", CACHES) + " in " + folder);
  }

  private static boolean isTaken(Path cache, Path javaHome) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(
                  javaHome.resolve("bin").resolve("java").toString(),
                  "@" + cache.resolveSibling("jvm.options"),
                  "-XX:AOTMode=on",
                  "-XX:AOTCache=" + cache,
                  "-cp",
                  System.getProperty("java.class.path"),
                  "-version")
              .redirectOutput(Redirect.DISCARD)
              .redirectError(Redirect.DISCARD)
              .start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
