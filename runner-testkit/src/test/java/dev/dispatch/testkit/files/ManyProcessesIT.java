package dev.dispatch.testkit.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.file.LockFile;
import dev.dispatch.core.memory.MemoryStore;
import dev.dispatch.core.secret.Redactor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** G-D2: no update is lost between processes, nor by one that is killed. */
class ManyProcessesIT {

  @TempDir Path folder;

  @Test
  void eightProcessesLoseNoneOfTheirTwoHundredStores() throws Exception {
    List<Process> children = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      children.add(ChildJvm.start(StoringChild.class, folder, "p" + i, 200));
    }
    for (Process child : children) {
      assertThat(acknowledgements(child)).hasSize(200);
      assertThat(child.waitFor()).isZero();
    }
    assertThat(stored()).hasSize(1_600);
  }

  @Test
  void nothingAcknowledgedIsLostWhenProcessesAreKilled() throws Exception {
    List<Process> children = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      children.add(ChildJvm.start(StoringChild.class, folder, "p" + i, 100_000));
    }
    List<String> acknowledged = new ArrayList<>();
    for (Process child : children) {
      acknowledged.addAll(killAfter(child, 10));
    }
    assertThat(stored()).containsAll(acknowledged).hasSizeGreaterThanOrEqualTo(40);
    assertThat(LockFile.isHeld(folder.resolve("ns.lock"))).isFalse();
  }

  @Test
  void aLockOfAnotherProcessIsSeenUntilThatIsKilled() throws Exception {
    Path lock = folder.resolve("run.lock");
    Process child = ChildJvm.start(LockingChild.class, lock);
    try (BufferedReader printed = child.inputReader()) {
      assertThat(printed.readLine()).isEqualTo("locked");
      assertThat(LockFile.isHeld(lock)).isTrue();
      assertThat(LockFile.isHeld(lock)).isTrue();
      assertThat(LockFile.tryAcquire(lock)).isEmpty();
    }
    child.destroyForcibly().waitFor();
    assertThat(LockFile.isHeld(lock)).isFalse();
    assertThat(LockFile.tryAcquire(lock)).hasValueSatisfying(LockFile::close);
  }

  @Test
  void lookingAtOurOwnLockDoesNotLetGoOfIt() throws Exception {
    Path lock = folder.resolve("run.lock");
    try (LockFile _ = LockFile.acquire(lock)) {
      assertThat(LockFile.isHeld(lock)).isTrue();
      assertThat(LockFile.tryAcquire(lock)).isEmpty();

      Process child = ChildJvm.start(LockingChild.class, lock);
      assertThat(acknowledgements(child)).containsExactly("busy");
    }
  }

  /** The lines that it printed after it was killed count, too. */
  private static List<String> killAfter(Process child, int lines) throws Exception {
    List<String> printed = new ArrayList<>();
    try (BufferedReader out = child.inputReader()) {
      for (int i = 0; i < lines; i++) {
        printed.add(out.readLine());
      }
      child.destroyForcibly().waitFor();
      printed.addAll(rest(out));
    }
    return printed;
  }

  private static List<String> rest(BufferedReader out) {
    try {
      return out.lines().toList();
    } catch (UncheckedIOException closedByTheKill) {
      return List.of();
    }
  }

  private static List<String> acknowledgements(Process child) throws IOException {
    try (BufferedReader out = child.inputReader()) {
      return out.lines().toList();
    }
  }

  private List<String> stored() {
    List<String> keys = new ArrayList<>();
    Map<String, Object> tree = new MemoryStore(folder, Redactor.NONE).read("ns").orElseThrow();
    tree.forEach(
        (name, values) -> ((Map<?, ?>) values).keySet().forEach(key -> keys.add(name + "." + key)));
    return keys;
  }
}
