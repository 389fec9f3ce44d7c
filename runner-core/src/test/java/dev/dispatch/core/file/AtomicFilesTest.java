package dev.dispatch.core.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dispatch.api.DispatchException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFilesTest {

  @TempDir Path folder;

  private final AtomicFiles files = AtomicFiles.onDisk();

  @Test
  void createsTheFileThatItReplaces() {
    Path file = folder.resolve("state.json");

    files.replace(file, "one".getBytes(UTF_8));
    files.replace(file, "two".getBytes(UTF_8));

    assertThat(file).hasContent("two");
    assertThat(files.list(folder)).containsExactly(file);
  }

  @Test
  void rewritesAFileAndLeavesNothingBeside() throws Exception {
    Path file = Files.writeString(folder.resolve("state"), "old");

    AtomicFiles.onDisk().rewrite(file, "new".getBytes(UTF_8));

    assertThat(file).hasContent("new");
    assertThat(folder.toFile().list()).hasSize(1);
  }

  @Test
  void worksBesideWhatAKilledProcessLeft() throws Exception {
    Path file = folder.resolve("state.json");
    Files.writeString(folder.resolve(".state.json.0.tmp"), "half");

    files.replace(file, "whole".getBytes(UTF_8));

    assertThat(file).hasContent("whole");
    assertThat(folder.resolve(".state.json.0.tmp")).hasContent("half");
  }

  @Test
  void deletesTheLeftoversOfThisFileOnly() throws Exception {
    Path other = Files.createFile(folder.resolve(".state.json.old.tmp"));
    Path longer = Files.createFile(folder.resolve(".state.json.lock.0.tmp"));
    Files.createFile(folder.resolve(".state.json.0.tmp"));
    Files.createFile(folder.resolve(".state.json.17.tmp"));

    files.deleteLeftovers(folder.resolve("state.json"));

    assertThat(files.list(folder)).containsExactly(longer, other);
  }

  @Test
  void readsUpToTheLimitAndNoFurther() throws Exception {
    Path file = Files.writeString(folder.resolve("text"), "12345");

    assertThat(files.read(file, 5)).asString(UTF_8).isEqualTo("12345");
    assertThatExceptionOfType(DispatchException.class)
        .isThrownBy(() -> files.read(file, 4))
        .returns(FileError.FILE_TOO_LARGE, DispatchException::code);
  }

  @Test
  void readsAnEmptyFile() throws Exception {
    Path file = Files.createFile(folder.resolve("empty"));

    assertThat(files.read(file, 5)).isEmpty();
  }

  @Test
  void namesTheFileThatIsNotThere() {
    assertThatExceptionOfType(DispatchException.class)
        .isThrownBy(() -> files.read(folder.resolve("none"), 5))
        .withMessageContaining("none")
        .returns(FileError.FILE_NOT_FOUND, DispatchException::code);
  }

  @Test
  void doesNotReadAFolder() {
    assertThatExceptionOfType(DispatchException.class)
        .isThrownBy(() -> files.read(folder, 5))
        .returns(FileError.FILE_READ_FAILED, DispatchException::code);
  }

  @Test
  void createsNothingOverAFile() throws Exception {
    Path file = Files.writeString(folder.resolve("taken"), "mine");

    assertThatExceptionOfType(DispatchException.class)
        .isThrownBy(() -> files.create(file, "yours".getBytes(UTF_8)))
        .withMessageContaining("something is there already")
        .returns(FileError.FILE_WRITE_FAILED, DispatchException::code);
    assertThat(file).hasContent("mine");
  }

  @Test
  void createsMissingParents() {
    Path deep = folder.resolve("a/b/c");

    files.createDirectories(deep);
    files.createDirectories(deep);

    assertThat(deep).isDirectory();
  }

  @Test
  void refusesAFolderWhereAFileIs() throws Exception {
    Files.createFile(folder.resolve("a"));

    assertThatExceptionOfType(DispatchException.class)
        .isThrownBy(() -> files.createDirectories(folder.resolve("a/b")))
        .returns(FileError.FILE_WRITE_FAILED, DispatchException::code);
  }

  @Test
  void listsNothingWhereThereIsNoFolder() {
    assertThat(files.list(folder.resolve("none"))).isEmpty();
  }

  @Test
  void tellsWhetherThereWasSomethingToDelete() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));

    assertThat(files.delete(file)).isTrue();
    assertThat(files.delete(file)).isFalse();
  }
}
