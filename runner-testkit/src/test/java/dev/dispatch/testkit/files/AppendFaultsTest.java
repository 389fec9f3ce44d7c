package dev.dispatch.testkit.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.file.AppendFile;
import dev.dispatch.core.file.FileError;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log whose disk fails keeps every line that it acknowledged, each on a line of its own. */
class AppendFaultsTest {

  private static final int SECOND_LINE = 3;

  @TempDir Path folder;

  @Test
  void aLineTornByAFullDiskDoesNotSwallowTheNext() {
    Path file = folder.resolve("log");
    try (AppendFile log = AppendFile.open(new FaultyFiles(SECOND_LINE, Fault.DISK_FULL), file)) {
      log.appendLine("one");
      assertThatExceptionOfType(DispatchException.class)
          .isThrownBy(() -> log.appendLine("number two"))
          .returns(FileError.DISK_FULL, DispatchException::code);
      log.appendLine("three");
    }
    assertThat(file).hasContent("one\nnumbe\nthree\n");
  }

  @Test
  void aShortWriteIsGoneOnWith() {
    Path file = folder.resolve("log");
    try (AppendFile log = AppendFile.open(new FaultyFiles(SECOND_LINE, Fault.SHORT_WRITE), file)) {
      log.appendLine("one");
      log.appendLine("two");
    }
    assertThat(file).hasContent("one\ntwo\n");
  }
}
