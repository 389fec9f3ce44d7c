package dev.dispatch.core.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.dispatch.api.DispatchException;
import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Format;
import dev.dispatch.api.schema.Pattern;
import dev.dispatch.api.schema.Range;
import dev.dispatch.api.schema.Size;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RecordBinderTest {

  enum Mode {
    ALL,
    @JsonProperty("at-once")
    NOW,
    NOT_YET
  }

  record Leaf(String name, Optional<Leaf> next, List<Leaf> more) {}

  record Everything(
      boolean flag,
      int small,
      long large,
      double real,
      BigDecimal exact,
      BigInteger big,
      Mode mode,
      Object any,
      Map<String, Object> map,
      Map<String, List<Integer>> nested,
      JsonNode node,
      Set<String> names) {}

  record Rules(
      @Default("20") @Range(min = 1, max = 100) int limit,
      @Size(max = 3) Optional<String> title,
      @Pattern("^[a-z]+$") Map<String, @Nothing String> labels,
      @JsonProperty("$schema") Optional<String> schema,
      @Format(Format.CONDITIONS) Optional<Map<String, Object>> until) {}

  @java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE)
  @interface Nothing {}

  @Test
  void bindsEveryType() {
    Everything bound =
        RecordBinder.bind(
            Everything.class,
            Tree.of(
                """
                {'flag': true, 'small': 1.0, 'large': 9223372036854775807, 'real': 0.5,
                 'exact': 1.10, 'big': 123456789012345678901234567890, 'mode': 'at-once',
                 'any': [1, {'a': null}], 'map': {'x': 1.5}, 'nested': {'n': [1, 2]},
                 'node': {'k': 1}, 'names': ['b', 'a']}
                """));

    assertThat(bound.flag()).isTrue();
    assertThat(bound.small()).isEqualTo(1);
    assertThat(bound.large()).isEqualTo(Long.MAX_VALUE);
    assertThat(bound.real()).isEqualTo(0.5);
    assertThat(bound.exact()).isEqualTo(new BigDecimal("1.10"));
    assertThat(bound.big()).isEqualTo(new BigInteger("123456789012345678901234567890"));
    assertThat(bound.mode()).isEqualTo(Mode.NOW);
    assertThat(bound.any()).hasToString("[1, {a=null}]");
    assertThat(bound.map()).isEqualTo(Map.of("x", new BigDecimal("1.5")));
    assertThat(bound.nested()).isEqualTo(Map.of("n", List.of(1, 2)));
    assertThat(bound.node()).isEqualTo(Tree.of("{'k': 1}"));
    assertThat(bound.names()).containsExactly("b", "a");
  }

  @Test
  void bindsRecordsThatHoldThemselves() {
    Leaf bound =
        RecordBinder.bind(
            Leaf.class,
            Tree.of("{'name': 'a', 'next': {'name': 'b', 'next': null, 'more': []}, 'more': []}"));

    assertThat(bound.next().orElseThrow()).isEqualTo(new Leaf("b", Optional.empty(), List.of()));
  }

  @Test
  void appliesDefaultsAndLeavesOptionalsEmpty() {
    Rules bound = RecordBinder.bind(Rules.class, Tree.of("{'labels': {}}"));

    assertThat(bound)
        .isEqualTo(new Rules(20, Optional.empty(), Map.of(), Optional.empty(), Optional.empty()));
  }

  @Test
  void refusesWhatBreaksARule() {
    refuses("{'limit': 101, 'labels': {}}", "/limit", "'limit' must be 100 at most.");
    refuses("{'limit': 1.5, 'labels': {}}", "/limit", "'limit' must be an integer.");
    refuses("{'title': 'four', 'labels': {}}", "/title", "'title' is longer than 3.");
    refuses("{'labels': {'A': ''}}", "/labels/A", "'A' does not match ^[a-z]+$.");
    refuses("{'labels': {'a': 1}}", "/labels/a", "'a' must be a string.");
    refuses("{}", "/labels", "'labels' is missing.");
    refuses("{'labels': {}, 'lables': 1}", "/lables", "'lables' is not a known field.");
    refuses(
        "{'labels': {}, 'until': {'mode': 'ALL'}}", "/until", "'until' is not a condition group.");
    refuses("[]", "", "The value must be an object.");
  }

  private static void refuses(String text, String pointer, String message) {
    assertThatThrownBy(() -> RecordBinder.bind(Rules.class, Tree.of(text)))
        .isInstanceOfSatisfying(
            DispatchException.class,
            e -> {
              assertThat(e).hasMessage(message);
              assertThat(e.code()).isEqualTo(SchemaError.SCHEMA_BINDING);
              assertThat(e.details()).containsEntry("pointer", pointer);
            });
  }

  record Body(Optional<Optional<Object>> json) {}

  @Test
  void tellsNullFromAbsentWhereAnOptionalHoldsAnOptional() {
    assertThat(RecordBinder.bind(Body.class, Tree.of("{}")).json()).isEmpty();
    assertThat(RecordBinder.bind(Body.class, Tree.of("{\"json\": null}")).json())
        .contains(Optional.empty());
    assertThat(RecordBinder.bind(Body.class, Tree.of("{\"json\": [1]}")).json())
        .contains(Optional.of(List.of(1)));
  }
}
