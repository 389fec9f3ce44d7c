package dev.dispatch.core.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dispatch.api.DispatchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TemplateSyntaxTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "${|1",
        "ab ${input.a|4",
        "${input.a} ${input.b|12",
        "${input.a ?? {\"b\": 1}|1",
        "${}|3",
        "${ }|4",
        "${input}|8",
        "${input.}|9",
        "${input[0]}|8",
        "${input.a.}|11",
        "${input.a[}|11",
        "${input.a[-1]}|11",
        "${input.a[1.5]}|12",
        "${input.a[9999999999]}|11",
        "${input.a[\"x]}|11",
        "${input.a[\"\\q\"]}|13",
        "${input.a b}|11",
        "${input.a, 1}|10",
        "${input.a ? 1}|11",
        "${input.a ??}|13",
        "${input.a ?? abc}|14",
        "${input.a ?? 'abc'}|14",
        "${input.a ?? 1 2}|16",
        "${input.a ?? {\"b\":1,\"b\":2}}|21",
        "${input.a ?? 01}|15",
        "${env}|6",
        "${env.}|7",
        "${env.1A}|7",
        "${env.A-B}|8",
        "${env.A.B}|8",
        "${env[\"A\"]}|6",
        "${step.a}|9",
        "${step.a.status}|10",
        "${step.response}|16",
        "${step[0].response}|8",
        "${jsonpath(run)}|15",
        "${jsonpath(run, )}|17",
        "${jsonpath(run, $.a}|20",
        "${jsonpath(run, $[?(@.a = 1)])}|25",
        "${jsonpath(input, $.a)}|12",
        "${jsonpath(step.a, $.a)}|16",
        "${jsonpath run}|11",
        "${index.a}|8",
        "${1mput.x}|3",
        "${input.a${input.b}}|10",
      })
  void refusesWithItsColumn(String text, int column) {
    DispatchException refused = refused(text);

    assertThat(refused.code()).isEqualTo(ExpressionError.EXPRESSION_SYNTAX);
    assertThat(refused.details()).containsEntry("column", column);
    assertThat(refused.getMessage()).contains("column " + column);
    assertThat(refused.hint()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({"step.a.respons, response", "step.a.export.id, exports"})
  void namesTheNearestKnownReference(String reference, String nearest) {
    assertThat(refused("${" + reference + "}").hint()).contains("Did you mean '" + nearest + "'?");
  }

  @Test
  void saysHowToWriteALiteralBrace() {
    assertThat(refused("costs ${").hint()).contains("$${");
  }

  @Test
  void refusesDefaultsThatNestTooDeep() {
    DispatchException refused = refused("${input.a ?? " + "[".repeat(10_000) + "}");

    assertThat(refused.getMessage()).contains("nested deeper");
  }

  private static DispatchException refused(String text) {
    return catchThrowableOfType(DispatchException.class, () -> Template.parse(text));
  }
}
