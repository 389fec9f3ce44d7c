package dev.dispatch.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.dispatch.api.DispatchException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;

class JsonValuesTest {

  enum Effect {
    READS_MEMORY,
    @JsonProperty("write")
    WRITES
  }

  private record Part(String name, Optional<Integer> count) {}

  private record Output(
      @JsonProperty("$id") String id,
      Optional<Part> part,
      List<Effect> effects,
      Path path,
      Instant at,
      Duration took,
      JsonNode tree,
      Object nothing) {}

  @Test
  void writesRecordsInTheOrderOfTheirComponents() {
    Output output =
        new Output(
            "x",
            Optional.of(new Part("p", Optional.empty())),
            List.of(Effect.READS_MEMORY, Effect.WRITES),
            Path.of("a/b"),
            Instant.parse("2026-01-02T03:04:05.006789Z"),
            Duration.ofMillis(1500),
            IntNode.valueOf(7),
            null);

    assertThat(text(output))
        .isEqualTo(
            "{\"$id\":\"x\",\"part\":{\"name\":\"p\",\"count\":null},"
                + "\"effects\":[\"reads-memory\",\"write\"],\"path\":\"a/b\","
                + "\"at\":\"2026-01-02T03:04:05.006Z\",\"took\":1500,\"tree\":7,\"nothing\":null}");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01T00:00:00Z, 2026-01-01T00:00:00.000Z",
    "1969-12-31T23:59:59.999Z, 1969-12-31T23:59:59.999Z",
    "2024-02-29T12:30:45.1Z, 2024-02-29T12:30:45.100Z"
  })
  void writesInstantsWithMilliseconds(Instant instant, String text) {
    assertThat(text(instant)).isEqualTo('"' + text + '"');
  }

  @Test
  void writesNumbersExactly() {
    assertThat(text(List.of(1, 2L, (short) 3, (byte) 4, 1.5, 0.1f, new BigDecimal("1.10"))))
        .isEqualTo("[1,2,3,4,1.5,0.1,1.10]");
    assertThat(text(new BigInteger("18446744073709551616"))).isEqualTo("18446744073709551616");
    assertThat(JsonValues.toTree(5L)).isEqualTo(JsonValues.toTree(BigInteger.valueOf(5)));
  }

  @Test
  void givesPlainTreesBack() {
    Object plain =
        JsonValues.toJava(
            JsonValues.toTree(Map.of("a", Arrays.asList(1, null, true, 3_000_000_000L, 1.5))));

    assertThat(plain)
        .isEqualTo(
            Map.of("a", Arrays.asList(1, null, true, 3_000_000_000L, new BigDecimal("1.5"))));
  }

  @Test
  void refusesWhatHasNoFormInJson() {
    refuses(Double.NaN);
    refuses(Float.POSITIVE_INFINITY);
    refuses(new Object());
    refuses(Map.of(1, 2));
    refuses((Callable<String>) () -> "x");
  }

  @Test
  void refusesWhatHoldsItself() {
    List<Object> self = new ArrayList<>();
    self.add(self);

    refuses(self);
  }

  private static void refuses(Object value) {
    assertThatThrownBy(() -> JsonValues.toTree(value))
        .isInstanceOfSatisfying(
            DispatchException.class,
            e -> assertThat(e.code()).isEqualTo(JsonError.JSON_VALUE_UNSUPPORTED));
  }

  private static String text(Object value) {
    return JsonText.compact(JsonValues.toTree(value));
  }
}
