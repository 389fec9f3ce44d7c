package dev.dispatch.module.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.testkit.module.FakeActionContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoreManyTest {

  private final FakeActionContext context = new FakeActionContext();

  private StoreMany.Response store(Object source, String key, String value, String prefix) {
    return new StoreMany()
        .run(context, new StoreMany.Input("users", source, key, value, Optional.ofNullable(prefix)))
        .response();
  }

  @Test
  void storesEachElementOfAList() {
    Object source = List.of(Map.of("id", "b", "value", 2), Map.of("id", "a", "value", 1));

    StoreMany.Response response = store(source, "$.id", "$.value", null);

    assertThat(response).isEqualTo(new StoreMany.Response(true, "users", 2, List.of("b", "a")));
    assertThat(context.memory().read("users")).contains(Map.of("a", 1, "b", 2));
  }

  @Test
  void storesEachMemberOfAnObjectAsKeyAndValue() {
    store(Map.of("x", 1), "$.key", "$.value", null);

    assertThat(context.memory().recall("users", "x").value()).isEqualTo(1);
  }

  @Test
  void putsKeysBelowThePrefix() {
    assertThat(store(Map.of("x", 1), "$.key", "$.value", "by.name").keys())
        .containsExactly("by.name.x");
  }

  @Test
  void storesASelectedNull() {
    Map<String, Object> element = new LinkedHashMap<>();
    element.put("id", "a");
    element.put("value", null);

    store(List.of(element), "$.id", "$.value", null);

    assertThat(context.memory().recall("users", "a").found()).isTrue();
  }

  @Test
  void storesNothingWhereOneElementHasNoKey() {
    Object source = List.of(Map.of("id", "a", "value", 1), Map.of("value", 2));

    assertThatThrownBy(() -> store(source, "$.id", "$.value", null))
        .hasMessageContaining("source[1]")
        .hasMessageContaining("'$.id'");
    assertThat(context.memory().namespaces()).isEmpty();
  }

  @Test
  void refusesAKeyTwice() {
    Object source = List.of(Map.of("id", "a", "value", 1), Map.of("id", "a", "value", 2));

    assertThatThrownBy(() -> store(source, "$.id", "$.value", null))
        .hasMessageContaining("the key 'a' twice");
  }

  @Test
  void refusesAnElementWithoutValue() {
    assertThatThrownBy(() -> store(List.of(Map.of("id", "a")), "$.id", "$.value", null))
        .hasMessageContaining("has nothing at '$.value'");
  }

  @Test
  void refusesASourceThatHoldsNothingToGoThrough() {
    assertThatThrownBy(() -> store("text", "$.id", "$.value", null))
        .hasMessageContaining("neither a list nor an object");
  }
}
