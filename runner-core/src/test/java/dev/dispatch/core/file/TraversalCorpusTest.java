package dev.dispatch.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.json.Corpora;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** G-D7 over the public traversal and injection lines. */
class TraversalCorpusTest {

  private static final List<String> FILES =
      List.of(
          "deep-traversal.txt",
          "directory-traversal.txt",
          "command-execution-unix.txt",
          "crlf-injection.txt");

  @TempDir Path folder;

  @Test
  void noLineIsAName() throws Exception {
    List<String> lines = lines();

    assertThat(lines).hasSize(1127);
    assertThat(lines).filteredOn(SafeName::isId).isEmpty();
  }

  @Test
  void noLineLeadsOutOfTheRoot() throws Exception {
    Path root = Files.createDirectories(folder.resolve("a/b/c"));
    List<Path> accepted = new ArrayList<>();
    for (String line : lines()) {
      below(root, line).ifPresent(accepted::add);
      below(root, line.replace("{FILE}", "etc/passwd")).ifPresent(accepted::add);
    }

    assertThat(accepted).isNotEmpty().allMatch(path -> path.normalize().startsWith(root));
    assertThat(accepted).allMatch(path -> path.normalize().equals(path));
  }

  private static Optional<Path> below(Path root, String line) {
    try {
      return Optional.of(SafePath.below(root, line));
    } catch (DispatchException e) {
      assertThat(e.code()).isEqualTo(FileError.FILE_OUTSIDE_ROOT);
      return Optional.empty();
    }
  }

  private static List<String> lines() throws IOException {
    Path payloads = Corpora.path("payloads");
    List<String> lines = new ArrayList<>();
    for (String file : FILES) {
      lines.addAll(
          Files.readString(payloads.resolve(file), StandardCharsets.UTF_8).lines().toList());
    }
    return lines;
  }
}
