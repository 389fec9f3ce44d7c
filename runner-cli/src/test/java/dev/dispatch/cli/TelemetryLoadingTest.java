package dev.dispatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TelemetryLoadingTest {

  @TempDir private Path folder;

  @Test
  void nothingOfItIsLoadedWhereNoEndpointIsSet() throws Exception {
    try (Watching loader = new Watching()) {
      Class<?> run = loader.loadClass("dev.dispatch.cli.UntracedRun");
      ((Runnable) run.getConstructor(Path.class).newInstance(folder)).run();

      assertThat(loader.loaded)
          .contains("dev.dispatch.core.run.Engine")
          .contains("dev.dispatch.core.telemetry.TelemetrySettings")
          .doesNotContain("dev.dispatch.core.telemetry.RunTrace")
          .noneMatch(name -> name.startsWith("io.opentelemetry."))
          .noneMatch(name -> name.startsWith("dev.dispatch.core.report.html."));
    }
  }

  /** Loads our class path afresh and remembers what was loaded. */
  private static final class Watching extends URLClassLoader {

    private final Set<String> loaded = new ConcurrentSkipListSet<>();

    Watching() {
      super(classPath(), getPlatformClassLoader());
    }

    private static URL[] classPath() {
      return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
          .map(Watching::url)
          .toArray(URL[]::new);
    }

    private static URL url(String path) {
      try {
        return Path.of(path).toUri().toURL();
      } catch (MalformedURLException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      loaded.add(name);
      return super.findClass(name);
    }
  }
}
