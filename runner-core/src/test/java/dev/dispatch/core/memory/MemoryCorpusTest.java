package dev.dispatch.core.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.Memory.Lookup;
import dev.dispatch.core.json.Corpora;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.StrictJson;
import dev.dispatch.core.secret.Redactor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** G-A4 and G-D7 for memory: any text is kept exactly or refused, and leads nowhere else. */
class MemoryCorpusTest {

  private static final List<String> PAYLOADS =
      List.of(
          "deep-traversal.txt",
          "directory-traversal.txt",
          "command-execution-unix.txt",
          "crlf-injection.txt");

  @TempDir Path home;

  private MemoryStore memory;

  @BeforeEach
  void openMemory() {
    memory = new MemoryStore(home.resolve("a/b/memory"), Redactor.NONE);
  }

  @Test
  void naughtyStringsAreKeptAsValues() {
    TreeMap<String, String> values = new TreeMap<>();
    naughtyStrings().forEach(text -> values.put("k" + values.size(), text));

    memory.store("ns", values);

    assertThat(values).hasSize(515);
    assertThat(memory.read("ns").orElseThrow())
        .containsExactlyInAnyOrderEntriesOf(new TreeMap<>(values));
  }

  @Test
  void naughtyStringsAreKeptAsKeysOrRefused() {
    int kept = 0;
    for (String text : naughtyStrings()) {
      Optional<MemoryKey> key = key(text);
      ObjectNode root = JsonNodeFactory.instance.objectNode();
      key.ifPresent(path -> path.put(root, StringNode.valueOf("here")));
      kept += key.isPresent() ? 1 : 0;

      assertThat(key.flatMap(path -> path.find(root)))
          .isEqualTo(key.map(_ -> StringNode.valueOf("here")));
      key.ifPresent(path -> path.remove(root));
      assertThat(root.isEmpty()).isTrue();
    }
    assertThat(kept).isBetween(400, 514);
  }

  @Test
  void noNaughtyStringAndNoPayloadIsANamespaceElsewhere() throws Exception {
    List<String> texts = new ArrayList<>(naughtyStrings());
    for (String file : PAYLOADS) {
      texts.addAll(Files.readString(Corpora.path("payloads").resolve(file)).lines().toList());
    }
    assertThat(texts).hasSize(515 + 1_127);
    List<String> names =
        texts.stream().filter(text -> text.matches("[a-z0-9][a-z0-9_-]{0,63}")).toList();

    assertThat(texts).filteredOn(this::isNamespace).containsExactlyElementsOf(names);
    assertThat(home).isEmptyDirectory();
  }

  private boolean isNamespace(String text) {
    try {
      return memory.recall(text, "k").equals(new Lookup(false, null));
    } catch (DispatchException e) {
      assertThat(e.code()).isEqualTo(MemoryError.MEMORY_NAMESPACE_INVALID);
      return false;
    }
  }

  private static Optional<MemoryKey> key(String text) {
    try {
      return Optional.of(MemoryKey.parse(text));
    } catch (DispatchException e) {
      assertThat(e.code()).isEqualTo(MemoryError.MEMORY_KEY_INVALID);
      return Optional.empty();
    }
  }

  private static List<String> naughtyStrings() {
    byte[] json = Corpora.bytes(Corpora.path("naughty-strings/blns.json"));
    List<String> texts = new ArrayList<>();
    StrictJson.parse(json, "blns.json", JsonLimits.JOB)
        .root()
        .forEach(text -> texts.add(text.stringValue()));
    return texts;
  }
}
