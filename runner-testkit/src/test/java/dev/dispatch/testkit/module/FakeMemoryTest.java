package dev.dispatch.testkit.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.api.Memory;
import dev.dispatch.core.memory.MemoryStore;
import dev.dispatch.core.secret.Redactor;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What passes on the fake must pass on the real store, so both get the same calls. */
class FakeMemoryTest {

  @TempDir private Path home;

  private List<Memory> both() {
    return List.of(new FakeMemory(), new MemoryStore(home, Redactor.NONE));
  }

  private static void store(Memory memory, String key, Object value) {
    TreeMap<String, Object> values = new TreeMap<>();
    values.put(key, value);
    memory.store("n", values);
  }

  @Test
  void storesRecallsAndForgetsAlike() {
    assertThat(both())
        .allSatisfy(memory -> {
          store(memory, "a.b.c", 1);
          store(memory, "a.x", null);

          assertThat(memory.read("n").orElseThrow()).containsOnlyKeys("a");
          assertThat(memory.recall("n", "a.b")).isEqualTo(found(Map.of("c", 1)));
          assertThat(memory.recall("n", "a.x")).isEqualTo(found(null));
          assertThat(memory.recall("n", "a.y").found()).isFalse();
          assertThat(memory.forget("n", "a.b.c")).isTrue();
          assertThat(memory.forget("n", "a.b.c")).isFalse();
          assertThat(memory.recall("n", "a.b").found()).as("an empty parent goes").isFalse();
        });
  }

  @Test
  void replacesWhatIsInTheWayAlike() {
    assertThat(both())
        .allSatisfy(memory -> {
          store(memory, "a", 1);
          store(memory, "a.b", 2);

          assertThat(memory.recall("n", "a")).isEqualTo(found(Map.of("b", 2)));
        });
  }

  @Test
  void clearsAlike() {
    assertThat(both())
        .allSatisfy(memory -> {
          store(memory, "a.b", 1);
          store(memory, "c", 1);

          assertThat(memory.clear("n")).isEqualTo(2);
          assertThat(memory.read("n")).contains(Map.of());
          assertThat(memory.namespaces()).containsExactly("n");
          assertThat(memory.clear("unknown")).isZero();
        });
  }

  private static Memory.Lookup found(Object value) {
    return new Memory.Lookup(true, value);
  }
}
