package dev.dispatch.core.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleFolderTest {

  @TempDir private Path root;

  private void file(String path, String text) {
    ModuleFolders.file(root.resolve(path), text);
  }

  @Test
  void digestIsOfNamesAndBytesInOrder() throws Exception {
    file("module.json", "{}");
    file("lib/b.jar", "B");
    file("lib/a.jar", "A");
    file("jobs/x.job.case.json", "X");

    byte[] expected =
        "jobs/x.job.case.json\0X\0lib/a.jar\0A\0lib/b.jar\0B\0module.json\0{}\0"
            .getBytes(StandardCharsets.UTF_8);

    assertThat(new ModuleFolder(root).digest())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(expected)));
  }

  @Test
  void digestLeavesOutWhatIsNoPartOfTheModule() {
    file("module.json", "{}");
    String before = new ModuleFolder(root).digest();

    file("target/classes/X.class", "X");
    file("src/main/java/X.java", "X");
    file("pom.xml", "X");

    assertThat(new ModuleFolder(root).digest()).isEqualTo(before);
  }

  @Test
  void everyChangeOfAPartChangesTheDigest() {
    file("module.json", "{}");
    file("jobs/x.job.case.json", "X");
    String before = new ModuleFolder(root).digest();

    file("jobs/x.job.case.json", "Y");

    assertThat(new ModuleFolder(root).digest()).isNotEqualTo(before);
  }

  @Test
  void jobsAreListedByIdSeedBeforeCase() {
    file("jobs/b.job.case.json", "{}");
    file("jobs/a/x.job.case.json", "{}");
    file("jobs/a/x.job.seed.json", "{}");
    file("jobs/notes.json", "{}");

    assertThat(new ModuleFolder(root).jobs())
        .containsExactly(
            new ModuleJob("a/x", ModuleJob.Kind.SEED, root.resolve("jobs/a/x.job.seed.json")),
            new ModuleJob("a/x", ModuleJob.Kind.CASE, root.resolve("jobs/a/x.job.case.json")),
            new ModuleJob("b", ModuleJob.Kind.CASE, root.resolve("jobs/b.job.case.json")));
  }
}
