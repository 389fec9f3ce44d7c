package dev.dispatch.cli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The distribution that needs no Java. */
class ImageIT {

  @TempDir private Path folder;

  @Test
  void runsWhereNoJavaIs() throws Exception {
    assumeTrue(ModuleFinder.ofSystem().find("jdk.jlink").isPresent(), "this Java has no jlink");
    Path clone = Shell.APPLICATION.getParent().getParent().getParent();
    Path application = folder.resolve("application");

    Shell.Ended made =
        new Shell(folder, "sh", "-c")
            .with("DISPATCH_UNTRAINED", "1")
            .run("'" + clone.resolve("image") + "' application");
    Shell.Ended ended =
        new Shell(folder, "sh", "-c")
            .with("DISPATCH_JAVA_HOME", "")
            .with("PATH", "/nowhere")
            .run(application.resolve("bin/dispatch") + " job run --case flow-sleep");

    assertThat(made.exitCode()).as(made.err()).isZero();
    assertThat(ended.exitCode()).as(ended.err()).isZero();
    assertThat(ended.out()).contains("Complete");
    assertThat(Files.isExecutable(application.resolve("java/bin/java"))).isTrue();
  }
}
