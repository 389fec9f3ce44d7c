package dev.dispatch.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourcesTest {

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  @Test
  void everyPackageSaysWhatItIsFor() throws IOException {
    List<Path> packages =
        sources().stream()
            .filter(file -> file.toString().contains("/src/main/java/"))
            .map(Path::getParent)
            .distinct()
            .toList();

    assertThat(packages).hasSizeGreaterThan(25);
    assertThat(packages)
        .allSatisfy(folder -> assertThat(folder.resolve("package-info.java")).exists());
  }

  @Test
  void noFileHidesWhatItImportsOrLeavesWorkBehind() throws IOException {
    for (Path file : sources()) {
      assertThat(Files.readString(file))
          .as(file.toString())
          .doesNotContainPattern("(?m)^import (static )?[\\w.]+\\.\\*;")
          .doesNotContainPattern("(?m)^\\s*(//|\\*).*\\b(TO" + "DO|FIX" + "ME)\\b");
    }
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.toString().contains("/target/"))
          .toList();
    }
  }
}
