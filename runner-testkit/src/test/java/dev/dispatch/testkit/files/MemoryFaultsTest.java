package dev.dispatch.testkit.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.file.AtomicFiles;
import dev.dispatch.core.file.FileOperations;
import dev.dispatch.core.memory.MemoryStore;
import dev.dispatch.core.secret.Redactor;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** G-D1: whichever operation of a store fails, memory is what it was or what it should be. */
class MemoryFaultsTest {

  private static final Map<String, Object> OLD = Map.of("old", 1);
  private static final Map<String, Object> NEW = Map.of("old", 1, "new", 2);

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "HALT")
  void memoryIsOldOrNewWhicheverOperationFails(Fault fault) {
    int count = operationsOfAStore().size();
    assertThat(count).isEqualTo(8);
    for (int n = 1; n <= count; n++) {
      Path home = folder.resolve("home-" + n);
      store(home, FileOperations.real(), "old", 1);

      boolean acknowledged = store(home, new FaultyFiles(n, fault), "new", 2);

      Optional<Map<String, Object>> found = read(home);
      assertThat(found).as("%s at %d", fault, n).isIn(Optional.of(OLD), Optional.of(NEW));
      assertThat(acknowledged && found.equals(Optional.of(OLD))).isFalse();
      assertOnlyTheFileIsLeftAfterTheNextStore(home);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "HALT")
  void aNewHomeIsEmptyOrHoldsTheFirstValueWhicheverOperationFails(Fault fault) {
    for (int n = 1; n <= 12; n++) {
      Path home = folder.resolve("deep/home-" + fault + n);

      boolean acknowledged = store(home, new FaultyFiles(n, fault), "old", 1);

      assertThat(read(home)).as("%s at %d", fault, n).isIn(Optional.empty(), Optional.of(OLD));
      assertThat(acknowledged && read(home).isEmpty()).isFalse();
      assertOnlyTheFileIsLeftAfterTheNextStore(home);
    }
  }

  @Test
  void aStoreReadsReplacesAndForcesInThisOrder() {
    assertThat(operationsOfAStore())
        .containsExactly(
            "openOwnToRead",
            "read",
            "read",
            "create",
            "write",
            "force",
            "rename",
            "forceDirectory");
  }

  private List<String> operationsOfAStore() {
    Path home = folder.resolve("recorded");
    RecordingFiles files = new RecordingFiles();
    store(home, FileOperations.real(), "old", 1);
    store(home, files, "new", 2);
    return files.operations();
  }

  private static void assertOnlyTheFileIsLeftAfterTheNextStore(Path home) {
    assertThat(store(home, FileOperations.real(), "later", 3)).isTrue();
    assertThat(AtomicFiles.onDisk().list(home))
        .containsExactly(home.resolve("ns.json"), home.resolve("ns.lock"));
  }

  private static boolean store(Path home, FileOperations files, String key, Object value) {
    try {
      MemoryStore memory = new MemoryStore(home, new AtomicFiles(files), Redactor.NONE);
      memory.store("ns", new TreeMap<>(Map.of(key, value)));
      return true;
    } catch (DispatchException e) {
      return false;
    }
  }

  private static Optional<Map<String, Object>> read(Path home) {
    return new MemoryStore(home, Redactor.NONE).read("ns");
  }
}
