package dev.dispatch.cli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The start-up caches where the Java is another one than they were made for. */
class RetrainedCacheIT {

  @TempDir private Path folder;
  private Path library;
  private Path trained;

  /** A copy whose caches were made by a Java that is not here; its training is short. */
  @BeforeEach
  void copy() throws Exception {
    new Shell(folder, "sh", "-c")
        .run("cp -R '" + Shell.APPLICATION + "' copy && rm -f copy/lib/*.aot");
    library = folder.resolve("copy/lib");
    trained = library.resolve("trained.java");
    assumeTrue(Files.isDirectory(library.resolve("training")), "packaged without its training");
    Files.writeString(trained, "JAVA_VERSION=\"25\"\n/nowhere\n");
    for (String name : new String[] {"check", "run", "training"}) {
      Files.writeString(library.resolve("training/" + name + ".txt"), "version --json\n");
    }
  }

  @Test
  void areMadeAgainBesideTheCommand() throws Exception {
    Shell.Ended ended =
        shell()
            .run(
                """
                copy/bin/dispatch help exit-codes
                n=0
                until grep -qF "$DISPATCH_JAVA_HOME" copy/lib/trained.java || [ $n -ge 500 ]; do
                  n=$((n + 1))
                  sleep 0.1
                done
                """);

    assertThat(ended.err()).isEmpty();
    assertThat(Files.readString(trained)).contains(System.getProperty("java.home"));
    assertThat(library.resolve("check.aot")).isNotEmptyFile();
    assertThat(library.resolve("run.aot")).isNotEmptyFile();
    assertThat(library.resolve("dispatch.aot")).isNotEmptyFile();
  }

  @Test
  void areLeftAloneWhereTheFolderCannotBeWritten() throws Exception {
    Files.setPosixFilePermissions(library, PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeTrue(!Files.isWritable(library), "this user may write everything");

    Shell.Ended ended = shell().run("copy/bin/dispatch help exit-codes");

    Files.setPosixFilePermissions(library, PosixFilePermissions.fromString("rwxr-xr-x"));
    assertThat(ended.exitCode()).isZero();
    assertThat(ended.err()).isEmpty();
    try (Stream<Path> files = Files.list(library)) {
      assertThat(files).noneMatch(file -> file.toString().endsWith(".aot"));
    }
  }

  private Shell shell() {
    return new Shell(folder, "sh", "-c");
  }
}
