package dev.dispatch.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.problem.ProblemsException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** G-A3: what is read, written and read again is the same, to the last digit and scale. */
class RoundTripTest {

  @Test
  void keepsTwoHundredNumbers() {
    assertThat(Trees.numbers()).hasSize(200);
    for (String number : Trees.numbers()) {
      JsonNode read = read(number);

      assertThat(read.decimalValue()).as(number).isEqualTo(new BigDecimal(number));
      assertThat(JsonText.compact(read)).isEqualTo(number);
      assertThat(JsonValues.toTree(JsonValues.toJava(read))).isEqualTo(read);
    }
  }

  @Test
  void keepsTwoThousandTrees() {
    Random random = new Random(2);
    for (int i = 0; i < 2_000; i++) {
      Object value = Trees.random(random, 0);
      JsonNode tree = JsonValues.toTree(value);

      assertThat(read(JsonText.compact(tree))).isEqualTo(tree);
      assertThat(read(JsonText.pretty(tree))).isEqualTo(tree);
      assertThat(JsonValues.toJava(tree)).isEqualTo(value);
    }
  }

  /** Each file's text after reading and writing, or why it is refused. */
  private static final Map<String, String> TRANSFORMED =
      Map.ofEntries(
          Map.entry("number_-9223372036854775808.json", "[-9223372036854775808]"),
          Map.entry("number_-9223372036854775809.json", "[-9223372036854775809]"),
          Map.entry("number_1.0.json", "[1.0]"),
          Map.entry("number_1.000000000000000005.json", "[1.000000000000000005]"),
          Map.entry("number_1000000000000000.json", "[1000000000000000]"),
          Map.entry("number_10000000000000000999.json", "[10000000000000000999]"),
          Map.entry("number_1e-999.json", "[1E-999]"),
          Map.entry("number_1e6.json", "[1E+6]"),
          Map.entry("number_9223372036854775807.json", "[9223372036854775807]"),
          Map.entry("number_9223372036854775808.json", "[9223372036854775808]"),
          Map.entry("object_key_nfc_nfd.json", "{\"é\":\"NFC\",\"e\u0301\":\"NFD\"}"),
          Map.entry("object_key_nfd_nfc.json", "{\"e\u0301\":\"NFD\",\"é\":\"NFC\"}"),
          Map.entry("object_same_key_different_values.json", "JSON_DUPLICATE_KEY"),
          Map.entry("object_same_key_same_value.json", "JSON_DUPLICATE_KEY"),
          Map.entry("object_same_key_unclear_values.json", "JSON_DUPLICATE_KEY"),
          Map.entry("string_1_escaped_invalid_codepoint.json", "JSON_ENCODING"),
          Map.entry("string_1_invalid_codepoint.json", "JSON_ENCODING"),
          Map.entry("string_2_escaped_invalid_codepoints.json", "JSON_ENCODING"),
          Map.entry("string_2_invalid_codepoints.json", "JSON_ENCODING"),
          Map.entry("string_3_escaped_invalid_codepoints.json", "JSON_ENCODING"),
          Map.entry("string_3_invalid_codepoints.json", "JSON_ENCODING"),
          Map.entry("string_with_escaped_NULL.json", "[\"A\\u0000B\"]"));

  @Test
  void keepsOrRefusesTheFilesOnWhichParsersDisagree() {
    Map<String, String> outcomes = new TreeMap<>();
    for (Path file : Corpora.files(Corpora.path("json/test_transform"))) {
      outcomes.put(file.getFileName().toString(), transformed(Corpora.bytes(file)));
    }

    assertThat(outcomes).hasSize(22).isEqualTo(TRANSFORMED);
  }

  private static String transformed(byte[] text) {
    try {
      return JsonText.compact(StrictJson.parse(text, "file", JsonLimits.JOB).root());
    } catch (ProblemsException e) {
      return e.code().name();
    }
  }

  @Test
  void readsWhatItWroteOfHalfASurrogatePair() {
    String text = JsonText.compact(JsonValues.toTree("a\ud83d"));

    assertThat(read(text).stringValue()).isEqualTo("a\uFFFD");
  }

  private static JsonNode read(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return StrictJson.parse(bytes, "text", JsonLimits.ARTIFACT).root();
  }
}
