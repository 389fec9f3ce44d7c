package dev.dispatch.cli.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class GeneratedFilesTest {

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final boolean UPDATE = Boolean.getBoolean("dispatch.update");
  private static final String HOW = "run this test with -Ddispatch.update=true to write it again";

  @TestFactory
  Stream<DynamicTest> whatIsCommittedIsWhatTheRegistrySays() {
    return GeneratedFiles.all().entrySet().stream()
        .map(file -> DynamicTest.dynamicTest(file.getKey().toString(), () -> compare(file)));
  }

  @Test
  void nothingIsLeftOfOperationsThatAreGone() throws IOException {
    for (Path folder : List.of(GeneratedFiles.SCHEMAS, GeneratedFiles.PAGES)) {
      try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
        assertThat(files.map(ROOT::relativize)).isSubsetOf(GeneratedFiles.all().keySet());
      }
    }
  }

  @Test
  void theSkillListsTheCommands() throws IOException {
    Path skill = ROOT.resolve("SKILL.md");
    if (Files.exists(skill)) {
      String text = Files.readString(skill);
      String expected = SkillTable.in(text);
      if (UPDATE) {
        Files.writeString(skill, expected);
      }
      assertThat(Files.readString(skill)).as(HOW).isEqualTo(expected);
    }
  }

  private static void compare(Map.Entry<Path, String> file) throws IOException {
    Path committed = ROOT.resolve(file.getKey());
    if (UPDATE) {
      Files.createDirectories(committed.getParent());
      Files.writeString(committed, file.getValue());
    }
    assertThat(committed).as(HOW).exists().content().isEqualTo(file.getValue());
  }
}
