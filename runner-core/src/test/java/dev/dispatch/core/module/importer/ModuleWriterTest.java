package dev.dispatch.core.module.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.api.DispatchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleWriterTest {

  private static final Map<String, String> FILES = Map.of("module.json", "{}", "jobs/a", "A");

  @TempDir Path root;

  @Test
  void writesTextsAndCopies() throws IOException {
    Path jar = Files.writeString(root.resolve("a.jar"), "JAR");

    ModuleWriter.write(root.resolve("new/shop"), FILES, Map.of(".mvn/a.jar", jar));

    assertThat(root.resolve("new/shop/jobs/a")).hasContent("A");
    assertThat(root.resolve("new/shop/.mvn/a.jar")).hasContent("JAR");
    assertThat(root.resolve("new")).isDirectoryNotContaining(child -> !child.endsWith("shop"));
  }

  @Test
  void fillsAnEmptyFolderThatSomebodyMayBeIn() throws IOException {
    Path folder = Files.createDirectory(root.resolve("shop"));
    Object before = Files.readAttributes(folder, "*").get("fileKey");

    ModuleWriter.write(folder, FILES);

    assertThat(folder.resolve("jobs/a")).hasContent("A");
    assertThat(Files.readAttributes(folder, "*").get("fileKey")).isEqualTo(before);
    assertThat(root).isDirectoryNotContaining(child -> !child.endsWith("shop"));
  }

  @Test
  void leavesAFolderWithSomethingInItAlone() throws IOException {
    Path folder = Files.createDirectory(root.resolve("shop"));
    Files.writeString(folder.resolve("mine.txt"), "mine");

    assertThatThrownBy(() -> ModuleWriter.write(folder, FILES))
        .isInstanceOfSatisfying(
            DispatchException.class,
            refused -> assertThat(refused.code()).isEqualTo(ImportError.IMPORT_TARGET_TAKEN));
    assertThat(folder)
        .isDirectoryContaining("glob:**mine.txt")
        .isDirectoryNotContaining("glob:**jobs");
  }
}
