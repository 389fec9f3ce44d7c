package dev.dispatch.core.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.Memory.Lookup;
import dev.dispatch.core.secret.Redactor;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryStoreTest {

  @TempDir Path home;

  private Path folder;
  private MemoryStore memory;

  @BeforeEach
  void openMemory() {
    folder = home.resolve("memory");
    memory = new MemoryStore(folder, Redactor.NONE);
  }

  @Test
  void nothingIsThereAtFirst() {
    assertThat(memory.namespaces()).isEmpty();
    assertThat(memory.read("ns")).isEmpty();
    assertThat(memory.recall("ns", "a")).isEqualTo(new Lookup(false, null));
    assertThat(memory.forget("ns", "a")).isFalse();
    assertThat(memory.clear("ns")).isZero();
    assertThat(folder).doesNotExist();
  }

  @Test
  void writesPrettyJsonThatPeopleCanRead() {
    store("todos", "user.name", "Ann");
    store("todos", "user.ids", List.of(1, 2));

    assertThat(folder.resolve("todos.json"))
        .hasContent(
            """
            {
              "user": {
                "name": "Ann",
                "ids": [
                  1,
                  2
                ]
              }
            }
            """);
  }

  @Test
  void recallsWhatWasStored() {
    Map<String, Object> value = new TreeMap<>(Map.of("n", new BigDecimal("1.50"), "t", true));
    value.put("nothing", null);
    store("ns", "a.b", value);

    assertThat(memory.recall("ns", "a.b")).isEqualTo(new Lookup(true, value));
    assertThat(memory.recall("ns", "a.b.n")).isEqualTo(new Lookup(true, new BigDecimal("1.50")));
    assertThat(memory.recall("ns", "a.b.nothing")).isEqualTo(new Lookup(true, null));
    assertThat(memory.recall("ns", "a.b.none").found()).isFalse();
    assertThat(memory.recall("ns", "a.b.t.deeper").found()).isFalse();
  }

  @Test
  void doesNotEnterArrays() {
    store("ns", "list", List.of("x"));

    assertThat(memory.recall("ns", "list.0").found()).isFalse();
    store("ns", "list.0", "y");
    assertThat(memory.recall("ns", "list")).isEqualTo(new Lookup(true, Map.of("0", "y")));
  }

  @Test
  void trimsTheNamesOfAKey() {
    store("ns", " a . b ", 1);

    assertThat(memory.recall("ns", "a.b").found()).isTrue();
  }

  @Test
  void makesAnObjectOfWhatIsInTheWay() {
    store("ns", "a", "text");
    store("ns", "a.b", 1);

    assertThat(memory.read("ns")).contains(Map.of("a", Map.of("b", 1)));
  }

  @Test
  void storesManyInOneWrite() {
    memory.store("ns", new TreeMap<>(Map.of("a", 1, "b.c", 2, "b.d", 3)));

    assertThat(memory.read("ns")).contains(Map.of("a", 1, "b", Map.of("c", 2, "d", 3)));
  }

  @Test
  void forgetsTheParentsThatItLeavesEmpty() {
    memory.store("ns", new TreeMap<>(Map.of("a.b.c", 1, "a.b.d", 2, "x", 3)));

    assertThat(memory.forget("ns", "a.b.c")).isTrue();
    assertThat(memory.read("ns")).contains(Map.of("a", Map.of("b", Map.of("d", 2)), "x", 3));
    assertThat(memory.forget("ns", "a.b.d")).isTrue();
    assertThat(memory.read("ns")).contains(Map.of("x", 3));
    assertThat(memory.forget("ns", "a.b.d")).isFalse();
  }

  @Test
  void clearingTellsHowManyTopLevelKeysThereWere() {
    memory.store("ns", new TreeMap<>(Map.of("a", 1, "b.c", 2, "b.d", 3)));

    assertThat(memory.clear("ns")).isEqualTo(2);
    assertThat(memory.read("ns")).contains(Map.of());
    assertThat(memory.namespaces()).containsExactly("ns");
  }

  @Test
  void listsNamespacesInOrderAndNothingElse() throws Exception {
    store("b", "k", 1);
    store("a_1", "k", 1);
    Files.writeString(folder.resolve("UPPER.json"), "{}");
    Files.writeString(folder.resolve("notes.txt"), "");
    Files.createDirectory(folder.resolve("folder.json"));
    Files.createSymbolicLink(folder.resolve("link.json"), folder.resolve("b.json"));

    assertThat(memory.namespaces()).containsExactly("a_1", "b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "a b", "a-B", "../x", "a/b", "a.b", "-a", "con", "ä", "a\0"})
  void refusesANamespaceRatherThanRewritingIt(String namespace) {
    assertThatExceptionOfType(DispatchException.class)
        .isThrownBy(() -> store(namespace, "k", 1))
        .returns(MemoryError.MEMORY_NAMESPACE_INVALID, DispatchException::code);
    assertThat(home).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ".", "a.", ".a", "a..b", "a. .b"})
  void refusesAKeyWithAnEmptyName(String key) {
    assertThatExceptionOfType(DispatchException.class)
        .isThrownBy(() -> memory.recall("ns", key))
        .withMessageContaining("'" + key + "'")
        .returns(MemoryError.MEMORY_KEY_INVALID, DispatchException::code);
  }

  @Test
  void refusesAKeyThatIsTooLongOrTooDeep() {
    store("ns", "x".repeat(1024), 1);
    store("ns", "x.".repeat(63) + "x", 1);

    assertKeyRefused("x".repeat(1025));
    assertKeyRefused("x.".repeat(64) + "x");
  }

  @Test
  void refusesAValueThatItCouldNotReadAgain() {
    store("ns", "a", 1);
    Object deep = 1;
    for (int i = 0; i < 700; i++) {
      deep = List.of(deep);
    }
    Object tooDeep = deep;

    assertThatExceptionOfType(DispatchException.class)
        .isThrownBy(() -> store("ns", "b", tooDeep))
        .returns(MemoryError.MEMORY_VALUE_INVALID, DispatchException::code);
    assertThat(memory.read("ns")).contains(Map.of("a", 1));
  }

  @Test
  void refusesToGrowOverItsLimit() {
    store("ns", "a", 1);

    assertThatExceptionOfType(DispatchException.class)
        .isThrownBy(() -> store("ns", "b", "x".repeat(16 * 1024 * 1024)))
        .returns(MemoryError.MEMORY_TOO_LARGE, DispatchException::code);
    assertThat(memory.read("ns")).contains(Map.of("a", 1));
  }

  @Test
  void losesNoStoreOfManyThreads() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> stores = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        String key = "k" + i;
        stores.add(threads.submit(() -> store("ns", key, 1)));
      }
      for (Future<?> store : stores) {
        store.get();
      }
    }
    assertThat(memory.read("ns").orElseThrow()).hasSize(40);
  }

  private void store(String namespace, String key, Object value) {
    memory.store(namespace, new TreeMap<>(Map.of(key, value)));
  }

  private void assertKeyRefused(String key) {
    assertThatExceptionOfType(DispatchException.class)
        .isThrownBy(() -> store("ns", key, 1))
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(150))
        .returns(MemoryError.MEMORY_KEY_INVALID, DispatchException::code);
  }
}
