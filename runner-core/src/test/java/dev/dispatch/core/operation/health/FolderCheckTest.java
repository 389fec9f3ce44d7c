package dev.dispatch.core.operation.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.dispatch.core.operation.health.Finding.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderCheckTest {

  @TempDir Path folder;

  @Test
  void isWellWherePrivateAndWritable() throws IOException {
    set("rwx------");

    assertThat(FolderCheck.of("home", folder).level()).isEqualTo(Level.OK);
  }

  @Test
  void warnsWhereOthersCanLook() throws IOException {
    set("rwxr-x---");

    Finding finding = FolderCheck.of("home", folder);

    assertThat(finding.level()).isEqualTo(Level.WARN);
    assertThat(finding.recovery()).contains("chmod 700 " + folder);
  }

  @Test
  void failsWhereAFileIsInTheWay() throws IOException {
    Path file = Files.createFile(folder.resolve("home"));

    assertThat(FolderCheck.of("home", file).level()).isEqualTo(Level.FAIL);
    assertThat(FolderCheck.of("home", file.resolve("below")).level()).isEqualTo(Level.FAIL);
  }

  @Test
  void failsWhereNothingCanBeWritten() throws IOException {
    set("r-x------");
    assumeFalse(Files.isWritable(folder), "this user may write everywhere");

    assertThat(FolderCheck.of("home", folder).level()).isEqualTo(Level.FAIL);
  }

  @Test
  void isWellWhereItCanBeMade() {
    assertThat(FolderCheck.of("home", folder.resolve("a/b")).detail()).contains("made when needed");
  }

  private void set(String permissions) throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
  }
}
