package dev.dispatch.core.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dispatch.core.expression.check.ConditionFiles;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.problem.ProblemsException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConditionProblemsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "5|CONDITION_INVALID|",
        "{'mode':'ALL','rules':[]}|CONDITION_INVALID|/rules",
        "{'mode':'ALL','rules':{}}|CONDITION_INVALID|/rules",
        "{'mode':'ALL'}|CONDITION_INVALID|",
        "{'rules':[{'path':'a','op':'exists'}]}|CONDITION_INVALID|",
        "{'mode':'all','rules':[{'path':'a','op':'exists'}]}|CONDITION_INVALID|/mode",
        "{'mode':'ALL','rules':[{'path':'a','op':'exists'}],'x':1}|CONDITION_UNKNOWN_FIELD|/x",
        "{'mode':'ALL','rules':[7]}|CONDITION_INVALID|/rules/0",
        "{'mode':'ALL','rules':[{'op':'exists'}]}|CONDITION_INVALID|/rules/0",
        "{'mode':'ALL','rules':[{'path':'','op':'exists'}]}|CONDITION_INVALID|/rules/0/path",
        "{'mode':'ALL','rules':[{'path':5,'op':'exists'}]}|CONDITION_INVALID|/rules/0/path",
        "{'mode':'ALL','rules':[{'path':'a'}]}|CONDITION_INVALID|/rules/0",
        "{'mode':'ALL','rules':[{'path':'a','op':'EQ','value':1}]}|CONDITION_UNKNOWN_OPERATOR|/rules/0/op",
        "{'mode':'ALL','rules':[{'path':'a','op':'eq'}]}|CONDITION_VALUE_MISSING|/rules/0",
        "{'mode':'ALL','rules':[{'path':'a','op':'eq','valu':1,'value':1}]}|CONDITION_UNKNOWN_FIELD|/rules/0/valu",
        "{'mode':'ALL','rules':[{'path':'$[','op':'exists'}]}|JSONPATH_SYNTAX|/rules/0/path",
        "{'mode':'ALL','rules':[{'path':'a^','op':'exists'}]}|JSONPATH_UNSUPPORTED|/rules/0/path",
        "{'mode':'ALL','rules':[{'path':'a','op':'regex','value':'['}]}|REGEX_SYNTAX|/rules/0/value",
        "{'mode':'ALL','rules':[{'path':'a','op':'regex','value':5}]}|CONDITION_VALUE_INVALID|/rules/0/value",
        "{'mode':'ALL','rules':[{'path':'a','op':'gt','value':'x'}]}|CONDITION_VALUE_INVALID|/rules/0/value",
        "{'mode':'ALL','rules':[{'path':'a','op':'in','value':1}]}|CONDITION_VALUE_INVALID|/rules/0/value",
        "{'mode':'ALL','rules':[{'path':'a','op':'not_in','value':{}}]}|CONDITION_VALUE_INVALID|/rules/0/value",
        "{'mode':'ALL','rules':[{'path':'a','op':'type','value':'strin'}]}|CONDITION_VALUE_INVALID|/rules/0/value",
        "{'mode':'ALL','rules':[{'path':'a','op':'length_gt','value':-1}]}|CONDITION_VALUE_INVALID|/rules/0/value",
        "{'mode':'ALL','rules':[{'path':'a','op':'starts_with','value':1}]}|CONDITION_VALUE_INVALID|/rules/0/value",
        "{'mode':'ALL','rules':[{'path':'a','op':'matches_schema','value':1}]}|CONDITION_VALUE_INVALID|/rules/0/value",
        "{'mode':'ALL','rules':[{'mode':'NONE','rules':[{'path':'a','op':'x'}]}]}|CONDITION_UNKNOWN_OPERATOR|/rules/0/rules/0/op",
      })
  void reportsWhatIsWrongWhereItIs(String group, String code, String pointer) {
    List<Problem> problems = problems(group);

    assertThat(problems).extracting(Problem::code).containsExactly(code);
    assertThat(problems.getFirst().pointer()).isEqualTo("/when" + (pointer == null ? "" : pointer));
    assertThat(problems.getFirst().hint()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({"exist, exists", "matches-schema, matches_schema", "lenght_eq, length_eq"})
  void namesTheNearestOperator(String op, String nearest) {
    String rule = "{'path': 'a', 'op': '" + op + "', 'value': 1}";

    assertThat(problems("{'mode':'ALL','rules':[" + rule + "]}").getFirst().hint())
        .isEqualTo("Did you mean '" + nearest + "'?");
  }

  @Test
  void reportsEverythingAtOnce() {
    String group =
        "{'mode':'SOME','rules':[{'path':'$[','op':'eq'},{'path':'a','op':'regex','value':'('}]}";

    ProblemsException refused =
        catchThrowableOfType(
            ProblemsException.class, () -> ConditionGroup.parse(TestJson.quoted(group), ""));

    assertThat(refused.problems())
        .extracting(Problem::code)
        .containsExactlyInAnyOrder(
            "CONDITION_INVALID", "JSONPATH_SYNTAX", "CONDITION_VALUE_MISSING", "REGEX_SYNTAX");
    assertThat(refused.code()).isEqualTo(ExpressionError.CONDITION_INVALID);
  }

  private static List<Problem> problems(String group) {
    return ConditionGroup.problems(TestJson.quoted(group), "/when", ConditionFiles.NONE);
  }
}
