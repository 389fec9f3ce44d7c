package dev.dispatch.core.memory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.secret.Redactor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** G-D6: a damaged file is an error, and is left as it is. */
class MemoryDamageTest {

  @TempDir Path folder;

  private MemoryStore memory;
  private Path file;

  @BeforeEach
  void openMemory() {
    memory = new MemoryStore(folder, Redactor.NONE);
    file = folder.resolve("ns.json");
  }

  static String[] files() {
    return new String[] {
      "{}\n",
      "{\n  \"a\": 1\n}\n",
      "{\n  \"user\": {\n    \"name\": \"Änn \\\"x\\\" 😀\",\n    \"tags\": [\n      true,\n      null\n    ]\n  }\n}\n",
      "{\"numbers\":[0,-1,1.50,1e9,123456789012345678901234567890]}",
      "{\"a\":{\"b\":{\"c\":{\"d\":[[[[\"deep\"]]]]}}},\"z\":\"\\u00e9\"}\n"
    };
  }

  @ParameterizedTest
  @MethodSource("files")
  void aFileCutAtAnyByteIsNeverTakenForLess(String text) throws Exception {
    byte[] whole = text.getBytes(UTF_8);
    Map<String, Object> content = contentOf(whole).orElseThrow();
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);

      Optional<Map<String, Object>> found = contentOf(cut);

      assertThat(found).as("cut at %d", length).isIn(Optional.empty(), Optional.of(content));
      assertThat(file).hasBinaryContent(cut);
    }
  }

  @Test
  void noWriteTouchesAFileWithAFlippedBitThatDoesNotParse() throws Exception {
    byte[] whole = files()[2].getBytes(UTF_8);
    Random random = new Random(7);
    int refused = 0;
    for (int i = 0; i < 1_000; i++) {
      byte[] flipped = whole.clone();
      flipped[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
      if (contentOf(flipped).isEmpty()) {
        refused++;
        assertCorrupt(this::store);
        assertThat(file).hasBinaryContent(flipped);
      }
    }
    assertThat(refused).isBetween(400, 999);
  }

  @Test
  void whatStillParsesAfterAFlippedBitKeepsAllItsValues() throws Exception {
    byte[] whole = files()[3].getBytes(UTF_8);
    int kept = 0;
    for (int bit = 0; bit < whole.length * 8; bit++) {
      byte[] flipped = whole.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      Optional<Map<String, Object>> before = contentOf(flipped);
      if (before.isPresent()) {
        kept++;
        assertThat(memory.forget("ns", "none")).isFalse();
        assertThat(memory.read("ns")).isEqualTo(before);
      }
    }
    assertThat(kept).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "null", "[]", "1", "\"text\"", "{}{}", "{\"a\":1,\"a\":2}", "\uFEFF{}"})
  void refusesWhatIsNoMemory(String text) throws Exception {
    Files.writeString(file, text);

    assertEveryWriteIsRefused();
    assertThat(file).hasContent(text);
  }

  @Test
  void saysHowToGoOn() throws Exception {
    Files.writeString(file, "{\"a\": 1,\n \"b\": tru}");

    assertThatExceptionOfType(DispatchException.class)
        .isThrownBy(() -> memory.read("ns"))
        .withMessageContaining("'" + file + "' is damaged")
        .withMessageContaining(":2:")
        .satisfies(e -> assertThat(e.hint()).contains("mv '" + file + "' '" + file + ".damaged'"))
        .satisfies(e -> assertThat(e.details()).containsEntry("path", file.toString()));
  }

  @Test
  void aLinkInPlaceOfTheFileIsNotRead() throws Exception {
    Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "{\"a\":1}");
    Files.createSymbolicLink(file, elsewhere);

    assertThatExceptionOfType(DispatchException.class).isThrownBy(this::store);
    assertThat(elsewhere).hasContent("{\"a\":1}");
  }

  private Optional<Map<String, Object>> contentOf(byte[] bytes) throws Exception {
    Files.write(file, bytes);
    try {
      return memory.read("ns");
    } catch (DispatchException e) {
      assertThat(e.code()).isEqualTo(MemoryError.MEMORY_CORRUPT);
      return Optional.empty();
    }
  }

  private void assertEveryWriteIsRefused() {
    assertCorrupt(this::store);
    assertCorrupt(() -> memory.forget("ns", "a"));
    assertCorrupt(() -> memory.clear("ns"));
    assertCorrupt(() -> memory.recall("ns", "a"));
  }

  private static void assertCorrupt(Runnable write) {
    assertThatExceptionOfType(DispatchException.class)
        .isThrownBy(write::run)
        .returns(MemoryError.MEMORY_CORRUPT, DispatchException::code);
  }

  private void store() {
    memory.store("ns", new TreeMap<>(Map.of("new", 1)));
  }
}
