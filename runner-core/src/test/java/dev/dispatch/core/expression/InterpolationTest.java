package dev.dispatch.core.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

final class InterpolationTest {

  private static final Scope SCOPE =
      TestScope.of(
          """
          {'env': {'HOST': 'h.test', 'EMPTY': ''},
           'input': {'n': 1.50, 'big': 12345678901234567890.10, 'yes': true, 'no': null,
                     'text': 'a <b>', 'list': [1, {'a': 2}, null], 'obj': {'k': 'v'}},
           'run': {'id': 'r-1'}, 'item': {'id': 7}, 'index': 2,
           'step': {'create-1': {'response': [{'id': 5}, {'id': 6}], 'exports': {'id': 5}}}}
          """);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "${input.n}|1.50",
        "${ input.big }|12345678901234567890.10",
        "${input.yes}|true",
        "${input.no}|null",
        "${input.text}|\"a <b>\"",
        "${input.list}|[1,{\"a\":2},null]",
        "${input.list[1].a}|2",
        "${input.obj}|{\"k\":\"v\"}",
        "${env.EMPTY}|\"\"",
        "${item.id}|7",
        "${index}|2",
        "${step.create-1.response[1].id}|6",
        "${step.create-1.exports}|{\"id\":5}",
        "${jsonpath(step:create-1, $[*].id)}|[5,6]",
        "${jsonpath(step:create-1, $[?(@.id == 6)].id)}|[6]",
        "${jsonpath(step:create-1, [0].id)}|5",
        "${jsonpath(run, id)}|\"r-1\"",
      })
  void keepsTheTypeOfASinglePlaceholder(String text, String json) {
    assertThat(JsonText.compact(resolve(text))).isEqualTo(json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "https://${env.HOST}/${run.id}|https://h.test/r-1",
        "n=${input.n}|n=1.50",
        "y=${input.yes}|y=true",
        "t=${input.text}|t=a <b>",
        "l=${input.list}|l=[1,{\"a\":2},null]",
        "o=${input.obj}|o={\"k\":\"v\"}",
        "e=${env.EMPTY}.|e=.",
        "${index}${index}|22",
        "$${env.HOST}|${env.HOST}",
        "a $${ b ${index}|a ${ b 2",
        "${index};|2;",
      })
  void writesValuesIntoLongerTexts(String text, String expected) {
    assertThat(resolve(text).stringValue()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "${input.missing ?? 5}|5",
        "${input.missing ?? null}|null",
        "${input.no ?? \"none\"}|\"none\"",
        "${input.missing ?? {\"a\": [1]}}|{\"a\":[1]}",
        "${env.UNSET ?? \"\"}|\"\"",
        "${jsonpath(run, $.none[*]) ?? []}|[]",
        "x${input.missing ?? 5}|\"x5\"",
        "x${input.no ?? \"\"}|\"x\"",
        "${input.n ?? 9}|1.50",
        "${env.EMPTY ?? \"d\"}|\"\"",
      })
  void usesTheDefaultForWhatIsMissingOrNull(String text, String json) {
    assertThat(JsonText.compact(resolve(text))).isEqualTo(json);
  }

  @Test
  void refusesNullInsideALongerText() {
    DispatchException refused =
        catchThrowableOfType(DispatchException.class, () -> resolve("id: ${input.no}"));

    assertThat(refused.code()).isEqualTo(ExpressionError.EXPRESSION_NULL);
    assertThat(refused).hasMessageContaining("input.no").hasMessageContaining("/payload");
  }

  @Test
  void walksArraysAndObjectsButNotNames() {
    JsonNode tree = TestJson.quoted("{'${index}': ['${index}', {'a': 'x${index}'}, 1, null]}");

    assertThat(Interpolation.resolve(tree, SCOPE, ""))
        .isEqualTo(TestJson.quoted("{'${index}': [2, {'a': 'x2'}, 1, null]}"));
  }

  @Test
  void leavesATreeWithoutPlaceholdersAsItIs() {
    JsonNode tree = TestJson.quoted("{'a': ['$', 'b}']}");

    assertThat(Interpolation.resolve(tree, SCOPE, "")).isSameAs(tree);
  }

  @Test
  void buildsAMebibyteOfTextAndNoMore() {
    String half = "x".repeat(Resolver.MAX_CHARS / 2);
    Scope large = reference -> java.util.Optional.of(StringNode.valueOf(half));

    JsonNode fits = StringNode.valueOf("${run.a}${run.a}");
    assertThat(Interpolation.resolve(fits, large, "").stringValue()).hasSize(Resolver.MAX_CHARS);
    JsonNode over = TestJson.quoted("['${run.a}${run.a}', 'y${run.empty ?? 1}']");
    assertThatThrownBy(() -> Interpolation.resolve(over, large, "/payload"))
        .hasMessageContaining("/payload/1")
        .extracting(error -> ((DispatchException) error).code())
        .isEqualTo(ExpressionError.EXPRESSION_TOO_LARGE);
  }

  @Test
  void passesALargeValueOnAFewTimesButNotThousandsOfTimes() {
    JsonNode large = TestJson.strict("[" + "\"" + "x".repeat(1_000_000) + "\"]");
    Scope scope = reference -> java.util.Optional.of(large);
    JsonNode few = TestJson.strict("[" + "\"${run.a}\",".repeat(15) + "\"${run.a}\"]");
    JsonNode many = TestJson.strict("[" + "\"${run.a}\",".repeat(9_999) + "\"${run.a}\"]");

    assertThat(Interpolation.resolve(few, scope, "").get(15)).isSameAs(large);
    assertThatThrownBy(() -> Interpolation.resolve(many, scope, "/payload"))
        .hasMessageContaining("(at /payload/" + (16 + 67) + ")");
  }

  @Test
  void locatesPlaceholders() {
    JsonNode tree = TestJson.quoted("{'a/b': ['${env.A}', '${bad', 'x ${env.B} ${env.C}']}");

    assertThat(Interpolation.placeholders(tree, "/payload"))
        .extracting(located -> located.pointer() + " " + located.placeholder().text())
        .containsExactly(
            "/payload/a~1b/0 ${env.A}", "/payload/a~1b/2 ${env.B}", "/payload/a~1b/2 ${env.C}");
  }

  @Test
  void reportsEveryMalformedStringWithItsPointer() {
    JsonNode tree = TestJson.quoted("{'a': '${bad', 'b': ['ok', '${input}'], '${': 1}");

    List<Problem> problems = Interpolation.problems(tree, "/payload");

    assertThat(problems).extracting(Problem::pointer).containsExactly("/payload/a", "/payload/b/1");
    assertThat(problems).extracting(Problem::code).containsOnly("EXPRESSION_SYNTAX");
  }

  private static JsonNode resolve(String text) {
    return Interpolation.resolve(StringNode.valueOf(text), SCOPE, "/payload");
  }
}
