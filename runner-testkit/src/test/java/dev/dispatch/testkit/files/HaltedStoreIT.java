package dev.dispatch.testkit.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.file.AtomicFiles;
import dev.dispatch.core.memory.MemoryStore;
import dev.dispatch.core.secret.Redactor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** G-D1: the process is gone at the n-th file operation of its two stores. */
class HaltedStoreIT {

  @TempDir Path folder;

  /** A store takes 4 operations and 1 to read nothing at first, 3 to read something later. */
  @ParameterizedTest
  @CsvSource({
    "1,0", "2,0", "3,0", "4,0", "5,0", "6,0", "9,1", "10,1", "11,1", "12,1", "13,1", "14,1"
  })
  void whatWasAcknowledgedIsThere(int operation, int acknowledged) throws Exception {
    Process child = ChildJvm.start(StoringChild.class, folder, "key", 2, operation);
    String printed = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(child.waitFor()).isEqualTo(FaultyFiles.HALTED);
    assertThat(printed.lines()).hasSize(acknowledged);
    assertThat(found()).isBetween(acknowledged, acknowledged + 1);
    assertThatTheNextStoreLeavesNothingBesideItsFile();
  }

  private int found() {
    Optional<Map<String, Object>> found = new MemoryStore(folder, Redactor.NONE).read("ns");
    return found.map(tree -> ((Map<?, ?>) tree.get("key")).size()).orElse(0);
  }

  private void assertThatTheNextStoreLeavesNothingBesideItsFile() {
    new MemoryStore(folder, Redactor.NONE).store("ns", new TreeMap<>(Map.of("later", 1)));

    assertThat(AtomicFiles.onDisk().list(folder))
        .containsExactly(folder.resolve("ns.json"), folder.resolve("ns.lock"));
  }
}
