package dev.dispatch.core.operation.health;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Whether the JVM takes the start-up cache that was made with the application. */
public final class StartupCacheCheck {

  private static final String NAME = "startup cache";
  private static final String REMEDY =
      "Build again on this Java (./build package), or point DISPATCH_JAVA_HOME at the Java that"
          + " built it; without the cache dispatch only starts slower.";

  private StartupCacheCheck() {}

  /** Starts a JVM that must use the cache or end. */
  public static Finding of(Optional<Path> application, Path javaHome) throws InterruptedException {
    if (application.isEmpty()) {
      return Finding.ok(NAME, "not a packaged application");
    }
    Path cache = application.get().resolve("lib").resolve("dispatch.aot");
    if (!Files.isRegularFile(cache)) {
      return Finding.warn(NAME, "none at " + cache, REMEDY);
    }
    return isTaken(cache, javaHome)
        ? Finding.ok(NAME, cache.toString())
        : Finding.warn(NAME, cache + " does not fit this Java", REMEDY);
  }

  private static boolean isTaken(Path cache, Path javaHome) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(
                  javaHome.resolve("bin").resolve("java").toString(),
                  "@" + cache.resolveSibling("jvm.options"),
                  "-XX:AOTMode=on",
                  "-XX:AOTCache=" + cache,
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
