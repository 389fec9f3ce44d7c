package dev.dispatch.core.module.declarative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.json.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PageWalkTest {

  private final Wire wire = new Wire();

  @AfterEach
  void close() {
    wire.close();
  }

  private RequestOutcome run(String type, String more, String payload) throws InterruptedException {
    String json = type.equals("cursor") ? "'string'" : "'integer'";
    String action =
        """
        {'description': 'List things.',
         'input': {'type': 'object', 'properties': {
           'at': {'type': %s, 'description': 'Which page.'},
           'size': {'type': 'integer', 'description': 'How long.'}}},
         'request': {'method': 'GET', 'path': '/things', 'query': {'at': '{at}', 'size': '{size}'}},
         'pagination': {'type': '%s', 'input': 'at', 'size': 'size' %s}}
        """
            .formatted(json, type, more);
    return wire.run(action, payload);
  }

  @Test
  void readsOnePageWhereNobodyAsksForMore() throws InterruptedException {
    wire.answer(200, "[1, 2]");

    assertThat(shown(run("page", "", "{}"))).isEqualTo("1: [1,2]");
  }

  @Test
  void countsPagesUntilOneIsEmpty() throws InterruptedException {
    wire.answer(200, "[1, 2]").answer(200, "[3, 4]").answer(200, "[]");

    assertThat(shown(run("page", "", "{'maxPages': 9}"))).isEqualTo("3: [1,2,3,4]");
    assertThat(paths(3)).containsExactly("/things", "/things?at=2", "/things?at=3");
  }

  @Test
  void endsAtAPageThatIsNotFull() throws InterruptedException {
    wire.answer(200, "[1, 2]").answer(200, "[3]");

    assertThat(shown(run("page", "", "{'maxPages': 9, 'size': 2}"))).isEqualTo("2: [1,2,3]");
  }

  @Test
  void readsNoMorePagesThanAskedFor() throws InterruptedException {
    wire.answer(200, "[1]").answer(200, "[2]");

    assertThat(shown(run("page", "", "{'maxPages': 2, 'at': 5}"))).isEqualTo("2: [1,2]");
    assertThat(paths(2)).containsExactly("/things?at=5", "/things?at=6");
  }

  @Test
  void countsItemsBeforeThePage() throws InterruptedException {
    wire.answer(200, "[1, 2]").answer(200, "[3]").answer(200, "[]");

    run("offset", "", "{'maxPages': 9}");

    assertThat(paths(3)).containsExactly("/things", "/things?at=2", "/things?at=3");
  }

  @Test
  void followsCursorsUntilThereIsNone() throws InterruptedException {
    wire.answer(200, "{\"items\": [1], \"next\": \"b\"}")
        .answer(200, "{\"items\": [2], \"next\": null}");

    RequestOutcome outcome =
        run("cursor", ", 'items': '$.items', 'next': '$.next'", "{'maxPages': 9}");

    assertThat(shown(outcome)).isEqualTo("2: {\"items\":[1,2],\"next\":\"b\"}");
    assertThat(paths(2)).containsExactly("/things", "/things?at=b");
  }

  @Test
  void asksNotForEverWhereTheCursorStaysTheSame() throws InterruptedException {
    wire.answer(200, "{\"items\": [1], \"next\": \"b\"}")
        .answer(200, "{\"items\": [2], \"next\": \"b\"}");

    RequestOutcome outcome =
        run("cursor", ", 'items': '$.items', 'next': '$.next'", "{'maxPages': 9}");

    assertThat(outcome.pages()).isEqualTo(2);
  }

  @Test
  void followsLinksWithinTheServer() throws InterruptedException {
    wire.answer(200, "[1]", "Link", "</x?p=1>; rel=\"prev\", <?cursor=zz>; rel=\"next\"")
        .answer(200, "[2]", "Link", "<" + wire.url() + "/other?p=3>; rel=next")
        .answer(200, "[3]");

    assertThat(shown(run("link", "", "{'maxPages': 9}"))).isEqualTo("3: [1,2,3]");
    assertThat(paths(3)).containsExactly("/things", "/things?cursor=zz", "/other?p=3");
  }

  @Test
  void followsNoLinkToAnotherServer() {
    wire.answer(200, "[1]", "Link", "<https://elsewhere.example/things>; rel=\"next\"");

    assertThatThrownBy(() -> run("link", "", "{'maxPages': 9}"))
        .isInstanceOf(DispatchException.class)
        .hasMessageContaining("another server");
  }

  @Test
  void saysWhereThereIsNoList() {
    wire.answer(200, "{\"things\": [1]}");

    assertThatThrownBy(() -> run("page", "", "{'maxPages': 2}"))
        .isInstanceOf(DispatchException.class)
        .hasMessageContaining("no list at '$'");
  }

  @Test
  void failsWhereALaterPageDoes() {
    wire.answer(200, "[1]").answer(404, "none");

    assertThatThrownBy(() -> run("page", "", "{'maxPages': 2}"))
        .isInstanceOf(DispatchException.class);
  }

  @Test
  void sendsTheCredentialWithEachPage() throws InterruptedException {
    wire.credential(Map.of("token", "correct-horse-battery"));
    wire.answer(200, "[1]").answer(200, "[]");
    String bearer = "}, 'credential': {'type': 'bearer'";

    run("page", bearer, "{'maxPages': 2}");

    assertThat(wire.taken().getHeaders().get("authorization"))
        .isEqualTo("Bearer correct-horse-battery");
    assertThat(wire.taken().getHeaders().get("authorization"))
        .isEqualTo("Bearer correct-horse-battery");
  }

  private static String shown(RequestOutcome outcome) {
    return outcome.pages() + ": " + JsonText.compact(outcome.response());
  }

  private List<String> paths(int count) throws InterruptedException {
    List<String> paths = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      paths.add(wire.taken().getTarget());
    }
    return paths;
  }
}
