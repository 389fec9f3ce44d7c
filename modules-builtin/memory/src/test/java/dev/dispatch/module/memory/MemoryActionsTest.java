package dev.dispatch.module.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.api.ActionResult;
import dev.dispatch.testkit.module.FakeActionContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryActionsTest {

  private final FakeActionContext context = new FakeActionContext();

  @Test
  void storesAValueUnderADottedKey() {
    ActionResult<Store.Response> result =
        new Store().run(context, new Store.Input("users", "u1.id", 7));

    assertThat(context.memory().recall("users", "u1.id").value()).isEqualTo(7);
    assertThat(result.response()).isEqualTo(new Store.Response(true, "users", "u1.id", 7));
    assertThat(result.detail()).contains("stored users.u1.id");
  }

  @Test
  void recallsAStoredNullAsFound() {
    context.memory().with("users", "u1", null);

    Recall.Response response = recall("u1", Optional.of(5));

    assertThat(response).isEqualTo(new Recall.Response(true, "users", "u1", null));
  }

  @Test
  void recallsTheDefaultWhereNothingIsStored() {
    assertThat(recall("u2", Optional.of(5)))
        .isEqualTo(new Recall.Response(false, "users", "u2", 5));
    assertThat(recall("u2", Optional.empty()).value()).isNull();
  }

  private Recall.Response recall(String key, Optional<Object> otherwise) {
    ActionResult<Recall.Response> result =
        new Recall().run(context, new Recall.Input("users", key, otherwise));
    assertThat(result.exports()).contains(result.response());
    return result.response();
  }

  @Test
  void recallsManyInTheOrderAskedAndNamesTheMissing() {
    context.memory().with("users", "a", 1);

    RecallMany.Response response =
        new RecallMany()
            .run(context, new RecallMany.Input("users", List.of("b", "a"), Optional.of(0)))
            .response();

    assertThat(response.results())
        .containsExactly(new RecallMany.Result("b", false, 0), new RecallMany.Result("a", true, 1));
    assertThat(response.foundCount()).isEqualTo(1);
    assertThat(response.missingKeys()).containsExactly("b");
  }

  @Test
  void listsNamespaces() {
    context.memory().with("b", "x", 1).with("a", "x", 1);

    assertThat(list(Optional.empty(), Optional.empty()))
        .isEqualTo(Map.of("namespaces", List.of("a", "b"), "count", 2));
  }

  @Test
  void listsTheKeysAndContentsOfANamespace() {
    context.memory().with("users", "u1.id", 7).with("users", "u1.tags", List.of("x"));

    assertThat(list(Optional.of("users"), Optional.empty()))
        .containsEntry("keys", List.of("u1.id", "u1.tags"))
        .containsEntry("count", 2)
        .containsEntry("contents", Map.of("u1", Map.of("id", 7, "tags", List.of("x"))));
  }

  @Test
  void listsBelowAPrefixWithItsTrailingDotsStripped() {
    context.memory().with("users", "u1.id", 7).with("users", "u2.id", 8);

    assertThat(list(Optional.of("users"), Optional.of("u1..")))
        .containsEntry("prefix", "u1")
        .containsEntry("keys", List.of("u1.id"))
        .containsEntry("contents", Map.of("id", 7));
  }

  @Test
  void listsAScalarPrefixAsItself() {
    context.memory().with("users", "u1", 7);

    assertThat(list(Optional.of("users"), Optional.of("u1")))
        .containsEntry("keys", List.of("u1"))
        .containsEntry("count", 1)
        .containsEntry("contents", 7);
  }

  @Test
  void listsNothingBelowAMissingPrefix() {
    assertThat(list(Optional.of("users"), Optional.of("u1")))
        .containsEntry("keys", List.of())
        .containsEntry("contents", Map.of());
  }

  @Test
  void refusesAPrefixWithoutNamespace() {
    assertThatThrownBy(() -> list(Optional.empty(), Optional.of("u1")))
        .hasMessageContaining("'prefix' is given without 'namespace'");
  }

  private Map<String, Object> list(Optional<String> namespace, Optional<String> prefix) {
    return new ListMemory().run(context, new ListMemory.Input(namespace, prefix)).response();
  }

  @Test
  void forgetsAKey() {
    context.memory().with("users", "u1.id", 7);

    assertThat(forget(Optional.of("u1.id"), false)).containsEntry("forgotten", true);
    assertThat(forget(Optional.of("u1.id"), false)).containsEntry("forgotten", false);
  }

  @Test
  void forgetsANamespace() {
    context.memory().with("users", "u1", 7).with("users", "u2", 8);

    assertThat(forget(Optional.empty(), true))
        .isEqualTo(Map.of("cleared", true, "namespace", "users", "removed", 2));
  }

  @Test
  void refusesToForgetBothOrNeither() {
    assertThatThrownBy(() -> forget(Optional.of("a"), true)).hasMessageContaining("either");
    assertThatThrownBy(() -> forget(Optional.empty(), false)).hasMessageContaining("either");
  }

  private Map<String, Object> forget(Optional<String> key, boolean all) {
    return new Forget().run(context, new Forget.Input("users", key, all)).response();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a.b", "user-1.id", "with space.é", "a.b c.d"})
  void acceptsDottedKeys(String key) {
    assertThat(key).matches(Names.KEY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "a.", ".a", "a..b", " ", "a. .b"})
  void refusesKeysWithABlankSegment(String key) {
    assertThat(key).doesNotMatch(Names.KEY);
  }
}
