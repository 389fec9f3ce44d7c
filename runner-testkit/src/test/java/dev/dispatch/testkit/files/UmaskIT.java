package dev.dispatch.testkit.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** G-D9: whatever the umask, files are 0600 and directories 0700. */
@DisabledOnOs(OS.WINDOWS)
class UmaskIT {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"000", "022", "077", "777"})
  void everythingIsItsOwners(String umask) throws Exception {
    List<String> command =
        new ArrayList<>(List.of("/bin/sh", "-c", "umask $0; exec \"$@\"", umask));
    command.addAll(ChildJvm.command(WritingChild.class, folder));

    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();

    assertThat(modes())
        .hasSize(9)
        .allSatisfy((path, mode) ->
            assertThat(mode).isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
  }

  private Map<Path, String> modes() throws Exception {
    Map<Path, String> modes = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(path -> !path.equals(folder)).toList()) {
        modes.put(path, PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
      }
    }
    return modes;
  }
}
