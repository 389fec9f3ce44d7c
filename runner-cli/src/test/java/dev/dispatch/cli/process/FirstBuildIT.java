package dev.dispatch.cli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher of a clone, with a build that only notes that it ran. */
class FirstBuildIT {

  private static final List<String> TOOLS =
      List.of("readlink", "mkdir", "cat", "rm", "mv", "sleep", "chmod");

  private static final String BUILD =
      """
      #!/bin/sh
      echo built >>builds
      sleep 1
      mkdir -p runner-cli/target/dispatch/bin
      printf '#!/bin/sh\\necho "started $*"\\n' >runner-cli/target/dispatch/bin/dispatch
      chmod +x runner-cli/target/dispatch/bin/dispatch
      echo 1 >runner-cli/target/dispatch/VERSION
      """;

  @TempDir Path folder;

  @BeforeEach
  void makeTheClone() throws IOException {
    executable("dispatch", Files.readString(Path.of("..", "dispatch")));
    executable("build", BUILD);
  }

  @Test
  void buildsOnceForTwoStarts() throws Exception {
    assumeTrue(Files.exists(Path.of("/usr/bin/flock")), "no flock");
    Shell.Ended ended = new Shell(folder, "sh", "-c").run("./dispatch a & ./dispatch b; wait");

    assertThat(ended.out()).contains("started a\n", "started b\n");
    assertThat(folder.resolve("builds")).hasContent("built");
  }

  @Test
  void buildsOnceWhereThereIsNoFlock() throws Exception {
    Shell.Ended ended = withoutFlock().run("./dispatch a & ./dispatch b; wait");

    assertThat(ended.out()).contains("started a\n", "started b\n");
    assertThat(folder.resolve("builds")).hasContent("built");
  }

  @Test
  void takesTheLockOfADeadOwnerAway() throws Exception {
    Path lock = Files.createDirectories(folder.resolve("target/first-build.lock.d"));
    Files.writeString(lock.resolve("pid"), "4194304999\n");

    Shell.Ended ended = withoutFlock().run("./dispatch a");

    assertThat(ended.out()).isEqualTo("started a\n");
    assertThat(lock).doesNotExist();
  }

  @Test
  void letsTheNextStartBuildAfterAFailedOne() throws Exception {
    executable("build", "#!/bin/sh\necho broken\nexit 3\n");
    Shell.Ended failed = withoutFlock().run("./dispatch a");
    executable("build", BUILD);

    assertThat(failed.exitCode()).isEqualTo(1);
    assertThat(failed.err()).contains("broken");
    assertThat(withoutFlock().run("./dispatch a").out()).isEqualTo("started a\n");
  }

  private Shell withoutFlock() throws IOException {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    for (String tool : TOOLS) {
      executable("bin/" + tool, "#!/bin/sh\nexec /bin/" + tool + " \"$@\"\n");
    }
    return new Shell(folder, "/bin/sh", "-c").with("PATH", bin.toString());
  }

  private void executable(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }
}
