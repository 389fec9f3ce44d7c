package dev.dispatch.testkit.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.file.AtomicFiles;
import dev.dispatch.core.file.FileError;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** G-D1 and G-D4: whichever operation fails, a replaced file is old or new. */
class ReplaceFaultsTest {

  private static final int OPERATIONS = 5;

  @TempDir Path folder;

  @Test
  void replacingTakesTheOperationsThatTheFaultsGoThrough() {
    RecordingFiles files = new RecordingFiles();

    new AtomicFiles(files).replace(folder.resolve("state"), "new".getBytes(UTF_8));

    assertThat(files.operations())
        .containsExactly("create", "write", "force", "rename", "forceDirectory")
        .hasSize(OPERATIONS);
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "HALT")
  void theFileIsOldOrNewWhicheverOperationFails(Fault fault) throws Exception {
    for (int n = 1; n <= OPERATIONS; n++) {
      Path file = Files.writeString(folder.resolve("state-" + n), "old");

      boolean acknowledged = replaces(new FaultyFiles(n, fault), file);

      assertThat(Files.readString(file)).as("%s at %d", fault, n).isIn("old", "new");
      assertThat(acknowledged && Files.readString(file).equals("old")).isFalse();
      assertThat(acknowledged).isEqualTo(fault == Fault.SHORT_WRITE);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "HALT")
  void nothingIsLeftBesideTheFileAfterTheNextWrite(Fault fault) throws Exception {
    AtomicFiles files = AtomicFiles.onDisk();
    for (int n = 1; n <= OPERATIONS; n++) {
      Path file = Files.writeString(folder.resolve("state"), "old");
      replaces(new FaultyFiles(n, fault), file);

      files.deleteLeftovers(file);
      files.replace(file, "newer".getBytes(UTF_8));

      assertThat(file).hasContent("newer");
      assertThat(files.list(folder)).as("%s at %d", fault, n).containsExactly(file);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"IO_ERROR", "DISK_FULL"})
  void aFailureThatLetsUsDeletesItsOwnTemporaryFile(Fault fault) {
    for (int n = 1; n < OPERATIONS; n++) {
      replaces(new FaultyFiles(n, fault), folder.resolve("state"));

      assertThat(folder).as("%s at %d", fault, n).isEmptyDirectory();
    }
  }

  @Test
  void aFullDiskHasItsOwnCode() {
    for (int n = 1; n <= OPERATIONS; n++) {
      assertThat(codeOf(new FaultyFiles(n, Fault.DISK_FULL))).isEqualTo(FileError.DISK_FULL);
      assertThat(codeOf(new FaultyFiles(n, Fault.IO_ERROR))).isEqualTo(FileError.FILE_WRITE_FAILED);
    }
  }

  private Object codeOf(FaultyFiles faulty) {
    try {
      new AtomicFiles(faulty).replace(folder.resolve("coded"), "new".getBytes(UTF_8));
      return "none";
    } catch (DispatchException e) {
      return e.code();
    }
  }

  private static boolean replaces(FaultyFiles faulty, Path file) {
    try {
      new AtomicFiles(faulty).replace(file, "new".getBytes(UTF_8));
      return true;
    } catch (DispatchException e) {
      return false;
    }
  }
}
