package dev.dispatch.core.expression.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.expression.TestJson;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

final class QueryTest {

  private static final JsonNode SHOP =
      TestJson.quoted(
          """
          {'items': [{'id': 1, 'name': 'one', 'price': 9.99, 'tags': ['a']},
                     {'id': 3, 'name': 'three', 'price': 10.00, 'tags': []},
                     {'id': 4, 'name': null, 'price': 123456789012345678901234567890.5}],
           'limit': 10}
          """);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "$.items[?(@.id == 3)].name|[\"three\"]",
        "$.items[?@.price < 10].id|[1]",
        "$.items[?@.price == $.limit].id|[3]",
        "$.items[?@.price > 123456789012345678901234567890.4].id|[4]",
        "$.items[?@.name == null].id|[4]",
        "$.items[?!@.tags].id|[4]",
        "$.items[?@.tags[0] == 'a' && (@.id == 1 , @.id == 2)].id|refused",
        "$.items[-1].id|[4]",
        "$.items[:2].id|[1,3]",
        "$..tags[*]|[\"a\"]",
        "$.items[?length(@.tags) == 0].id|[3]",
        "$.items[?match(@.name, 't.*')].id|[3]",
        "$.items[?count($.items[*]) == 3]['id','name']|[1,\"one\",3,\"three\",4,null]",
      })
  void selectsAsTheRfcSays(String path, String expected) {
    assertThat(outcome(path)).isEqualTo(expected);
  }

  private static String outcome(String path) {
    try {
      return Query.parse(path).select(SHOP).toString().replace(", ", ",");
    } catch (DispatchException refused) {
      return "refused";
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "$.items[(@.length-1)]|9|[-1]",
        "$.items^|8|further up",
        "$.items~|8|further up",
        "$.items[?(@.id === 3)]|16|'=='",
        "$.items[?(@.id !== 3)]|16|'=='",
        "$.items[?(@.name =~ /x/)]|18|search",
        "$.items[?avg(@.id) > 1]|10|length",
        "$.items[?match(@.name, '\\\\d+')]|10|[0-9]",
      })
  void refusesOtherDialectsAndSaysHowTheRfcWritesIt(String path, int column, String hint) {
    DispatchException refused = refused(path);

    assertThat(refused.code()).isEqualTo(JsonPathError.JSONPATH_UNSUPPORTED);
    assertThat(refused.details()).containsEntry("column", column);
    assertThat(refused.hint()).contains(hint);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "$.",
        "$[",
        "$[?(",
        "$.a-b",
        "$.a b",
        "$['a'",
        "$[?@.a = 1]",
        "$[?(@.a)",
        "$$",
        "$.items[?@.id in [1]]",
        "$[0,]",
        "@.a",
        "$[?@.a==1e]",
        "$[9007199254740992]",
        "$.a\uD83D"
      })
  void refusesWhatIsNoQuery(String path) {
    assertThat(refused(path).code()).isEqualTo(JsonPathError.JSONPATH_SYNTAX);
    assertThat(refused(path).hint()).isNotBlank();
  }

  @Test
  void refusesFiltersThatNestTooDeep() {
    String deep = "$[?" + "(".repeat(10_000) + "@.a" + ")".repeat(10_000) + "]";

    assertThat(refused(deep)).hasMessageContaining("nested deeper");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"$..*..*..*", "$[*,*,*,*][*,*,*,*][*,*,*,*]", "$[?count($..*) > 0]", "$..[::2]"})
  void givesUpAPathThatVisitsTooMuch(String costly) {
    JsonNode tree = TestJson.strict("[" + "[[1],[1],[1],[1],[1]],".repeat(20) + "[1]]");
    Evaluation enough = new Evaluation(tree, 10_000);
    Evaluation tight = new Evaluation(tree, 200);

    assertThat(Query.parse("$..*").select(tree, enough)).hasSize(222);
    assertThat(
            catchThrowableOfType(
                    DispatchException.class, () -> Query.parse(costly).select(tree, tight))
                .code())
        .isEqualTo(JsonPathError.JSONPATH_TOO_COSTLY);
  }

  @Test
  void knowsTheNamesThatItStartsWith() {
    assertThat(Query.parse("$.step['a'].response[0].id").leadingNames())
        .containsExactly("step", "a", "response");
    assertThat(Query.parse("$..id").leadingNames()).isEmpty();
    assertThat(Query.parse("$['a','b'].c").leadingNames()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"limit|$.limit", "[0]|$[0]", ".limit|$.limit", "*|$.*", "..id|$..id", "$|$"})
  void aLeadingDollarMayBeLeftOutWhereJobsWriteIt(String lenient, String strict) {
    assertThat(Query.parseLenient(lenient).select(SHOP))
        .isEqualTo(Query.parse(strict).select(SHOP));
  }

  @Test
  void anyTextIsAQueryOrRefused() {
    List<String> pieces =
        List.of(
            "$",
            "@",
            ".",
            "..",
            "*",
            "[",
            "]",
            "?",
            "(",
            ")",
            "'a'",
            "\"b\"",
            "items",
            "id",
            ",",
            ":",
            "-1",
            "0",
            "1.5e3",
            "&&",
            "||",
            "!",
            "==",
            "<",
            ">=",
            " ",
            "length(",
            "count(",
            "match(",
            "value(",
            "true",
            "null",
            "\\",
            "é",
            "[?@.id==1]",
            "[0:2]",
            "$..");
    Random random = new Random(9535);
    int accepted = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder path = new StringBuilder("$");
      for (int k = random.nextInt(9); k >= 0; k--) {
        path.append(pieces.get(random.nextInt(pieces.size())));
      }
      accepted += outcome(path.toString()).equals("refused") ? 0 : 1;
    }
    assertThat(accepted).isBetween(100, 19_000);
  }

  private static DispatchException refused(String path) {
    return catchThrowableOfType(DispatchException.class, () -> Query.parse(path));
  }
}
