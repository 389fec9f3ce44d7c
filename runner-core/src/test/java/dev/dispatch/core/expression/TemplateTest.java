package dev.dispatch.core.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TemplateTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "env.HOME",
        "input.name",
        "input.a.b[3][\"any key\"].c",
        "input.user-name",
        "run.id",
        "step.create.response",
        "step.create.response.items[0].id",
        "step.create-post_2.exports.id",
        "step[\"my step\"].exports",
        "jsonpath(step:create, $.items[?(@.id == 3)].name)",
        "jsonpath(step[\"my step\"], $..id)",
        "jsonpath(run, $['a,b}c'])",
        "item",
        "item.id",
        "item[0]",
        "index"
      })
  void writesEveryReferenceAsItWasRead(String reference) {
    Template template = Template.parse("${" + reference + "}");

    assertThat(template.references()).extracting(Reference::toString).containsExactly(reference);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "${ input.a }|${input.a}",
        "${\tinput.a\t}|${input.a}",
        "${jsonpath( run ,$.a )}|${jsonpath(run, $.a)}",
        "${input['a']}|${input.a}",
        "${input[ \"a b\" ]}|${input[\"a b\"]}",
        "${input.a??1}|${input.a ?? 1}",
        "${ input.a ?? {\"b\": [1, \"}\"]} }|${input.a ?? {\"b\":[1,\"}\"]}}",
        "$${input.a}|$${input.a}",
        "$$${input.a}|$$${input.a}",
      })
  void writesBlanksAndQuotesInOneWay(String text, String canonical) {
    assertThat(Template.parse(text)).hasToString(canonical);
  }

  @Test
  void takesBracesAndCommasInQuotedNamesAndPathsForWhatTheyAre() {
    Template template = Template.parse("${input[\"a}b,c\"]}-${jsonpath(run, $['}',\"),\"])}!");

    assertThat(template.references())
        .containsExactly(
            new Reference.Input(DataPath.parse("[\"a}b,c\"]")),
            new Reference.RunJsonPath(JsonPathExpression.compile("$['}',\"),\"]")));
  }

  @Test
  void knowsWhereEachPlaceholderStands() {
    Template template = Template.parse("ab${index} $${x} ${item}");

    assertThat(template.placeholders()).extracting(Placeholder::column).containsExactly(3, 18);
    assertThat(template.placeholders())
        .extracting(Placeholder::text)
        .containsExactly("${index}", "${item}");
  }

  @Test
  void isSingleOnlyWhereThePlaceholderIsTheWholeString() {
    assertThat(Template.parse("${index}").isSingle()).isTrue();
    assertThat(Template.parse(" ${index}").isSingle()).isFalse();
    assertThat(Template.parse("${index}${index}").isSingle()).isFalse();
    assertThat(Template.parse("$${index}").isSingle()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "$", "{}", "$ {x}", "a}b", "$${", "$${x}", "5$"})
  void isLiteralWithoutPlaceholders(String text) {
    assertThat(Template.parse(text).isLiteral()).isTrue();
  }

  @Test
  void leavesTextInADefaultAlone() {
    Template template = Template.parse("${input.a ?? \"${env.SECRET}\"}");

    assertThat(template.references()).containsExactly(new Reference.Input(DataPath.parse("a")));
  }

  @Test
  void saysWhichStepAReferenceReads() {
    assertThat(Template.parse("${step.a.response}${jsonpath(step:b, x)}${run.c}").references())
        .extracting(reference -> reference.step().orElse("none"))
        .containsExactly("a", "b", "none");
  }

  @Test
  void parsesTheSameStringOnce() {
    assertThat(Template.parse("${run.cached}")).isSameAs(Template.parse("${run.cached}"));
  }
}
