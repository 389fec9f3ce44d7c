package dev.dispatch.module.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.api.ActionResult;
import dev.dispatch.api.http.HttpRequest;
import dev.dispatch.api.http.HttpResponse;
import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.schema.RecordBinder;
import dev.dispatch.testkit.module.FakeActionContext;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaginateTest {

  private static final String HERE = "https://api.test/v1/items?page=1";

  private final FakeActionContext context = new FakeActionContext();

  private static PaginateInput input(Object... namesAndValues) {
    Map<String, Object> fields = new LinkedHashMap<>(Map.of("path", "/items"));
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return RecordBinder.bind(PaginateInput.class, JsonValues.toTree(fields));
  }

  private ActionResult<List<Object>> run(Object... namesAndValues) throws InterruptedException {
    return new Paginate().run(context, input(namesAndValues));
  }

  private void page(String link, Object... items) {
    Map<String, List<String>> headers = link.isEmpty() ? Map.of() : Map.of("link", List.of(link));
    context.http().answering(new HttpResponse(200, headers, Arrays.asList(items), HERE));
  }

  private List<String> urls() {
    return context.http().requests().stream().map(HttpRequest::url).toList();
  }

  private static PaginateExports exports(ActionResult<?> result) {
    return (PaginateExports) result.exports().orElseThrow();
  }

  @Test
  void linksAreFollowedToTheEnd() throws InterruptedException {
    page("</v1/items?page=2>; rel=\"next\"", 1, 2);
    page("<?page=3>; rel=next", 3, (Object) null);
    page("<https://api.test/v1/items?page=2>; rel=\"prev\"", 5);

    ActionResult<List<Object>> result = run("query", Map.of("size", 2));

    assertThat(result.response()).containsExactly(1, 2, 3, null, 5);
    assertThat(exports(result)).isEqualTo(new PaginateExports(3, 5, true));
    assertThat(urls())
        .containsExactly(
            "/items", "https://api.test/v1/items?page=2", "https://api.test/v1/items?page=3");
    assertThat(context.http().requests().getLast().query()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          </b>; rel="next"                                   | true
          </b>; rel="last next"                              | true
          </b>; title="a, b; c"; REL=Next                    | true
          </a>; rel="prev", </b>; rel="next"; title="x"      | true
          </b>; rel="nextish"                                | false
          </b>; title="rel=next"                             | false
          </b>                                               | false
          """)
  void theFieldIsReadAsTheRfcHasIt(String field, boolean more) {
    HttpResponse response = new HttpResponse(200, Map.of("link", List.of(field)), List.of(), HERE);

    assertThat(LinkField.next(response)).isEqualTo(more ? Optional.of("/b") : Optional.empty());
  }

  @Test
  void aLinkToAnotherServerIsNotFollowed() {
    page("<https://elsewhere.test/items>; rel=next", 1);

    assertThatThrownBy(this::run)
        .hasMessageContaining("another server")
        .hasMessageNotContaining("elsewhere");
  }

  @Test
  void aLinkInACircleEnds() {
    page("</v1/items?page=2>; rel=next", 1);
    page("</v1/items?page=2>; rel=next", 2);

    assertThatThrownBy(this::run).hasMessageContaining("read already");
  }

  @Test
  void aCursorBecomesAParameter() throws InterruptedException {
    context.http().answering(200, Map.of("items", List.of(1), "next", "a b"));
    context.http().answering(200, Map.of("items", List.of(2), "next", ""));

    ActionResult<List<Object>> result =
        run("by", "cursor", "next", "$.next", "items", "$.items", "parameter", "after");

    assertThat(result.response()).hasToString("[1, 2]");
    assertThat(context.http().requests().getLast().query())
        .isEqualTo(Map.of("after", List.of("a b")));
  }

  @Test
  void pagesAreCountedUntilOneIsEmpty() throws InterruptedException {
    page("", 1);
    page("", 2);
    page("");

    assertThat(exports(run("by", "page", "firstPage", 0)))
        .isEqualTo(new PaginateExports(3, 2, true));
    assertThat(context.http().requests())
        .extracting(HttpRequest::query)
        .containsExactly(
            Map.of("page", List.of("0")),
            Map.of("page", List.of("1")),
            Map.of("page", List.of("2")));
  }

  @Test
  void aLimitOfPagesEndsItEarly() throws InterruptedException {
    page("</v1/items?page=2>; rel=next", 1);

    assertThat(exports(run("maxPages", 1))).isEqualTo(new PaginateExports(1, 1, false));
  }

  @Test
  void aLimitOfItemsCutsThePage() throws InterruptedException {
    page("", 1, 2, 3);

    ActionResult<List<Object>> result = run("maxItems", 2);

    assertThat(result.response()).containsExactly(1, 2);
    assertThat(exports(result).complete()).isFalse();
  }

  @Test
  void aPageWithoutAListIsNamedByItsPath() {
    context.http().answering(200, Map.of("items", "none"));

    assertThatThrownBy(() -> run("items", "$.items")).hasMessageContaining("'$.items'");
  }

  @Test
  void aCursorNeedsAPlace() {
    assertThatThrownBy(() -> run("by", "cursor")).hasMessageContaining("'next' is needed");
  }

  @Test
  void aBadStatusFails() {
    context.http().answering(500, null);

    assertThatThrownBy(this::run).hasMessageContaining("500");
  }
}
