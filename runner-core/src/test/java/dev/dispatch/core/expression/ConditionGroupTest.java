package dev.dispatch.core.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.expression.check.ConditionFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

final class ConditionGroupTest {

  private static final String TRUE = "{'path': '$.one', 'op': 'eq', 'value': 1}";
  private static final String FALSE = "{'path': 'two', 'op': 'gt', 'value': 2}";
  private static final JsonNode DOCUMENT = TestJson.quoted("{'one': 1, 'two': 2}");

  @ParameterizedTest
  @CsvSource({
    "ALL, T T, true", "ALL, T F, false", "ALL, F F, false",
    "ANY, T T, true", "ANY, T F, true", "ANY, F F, false",
    "NONE, T T, false", "NONE, T F, false", "NONE, F F, true"
  })
  void modesCountWhatHolds(String mode, String rules, boolean matched) {
    String members = rules.replace("T", TRUE).replace("F", FALSE).replace("} {", "}, {");

    assertThat(evaluate(group(mode, members)).matched()).isEqualTo(matched);
  }

  @Test
  void groupsNest() {
    String either = group("ANY", FALSE + "," + group("NONE", FALSE));

    assertThat(evaluate(group("ALL", TRUE + "," + either)).matched()).isTrue();
  }

  @Test
  void tellsEveryRuleInOrderAlsoAfterTheDecision() {
    Verdict verdict = evaluate(group("ANY", TRUE + "," + FALSE + "," + group("NONE", FALSE)));

    assertThat(verdict.summary()).isEqualTo("$.one eq => true | two gt => false | two gt => false");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ALL|T F|two",
        "ANY|F F|two two",
        "NONE|T F|$.one",
        "ALL|T T|$.one $.one",
        "ANY|F T|$.one",
        "NONE|F F|two two"
      })
  void namesTheRulesThatDecided(String mode, String rules, String paths) {
    String members = rules.replace("T", TRUE).replace("F", FALSE).replace("} {", "}, {");

    assertThat(evaluate(group(mode, members)).decisive())
        .extracting(RuleOutcome::path)
        .containsExactly(paths.split(" "));
  }

  @Test
  void knowsThePathsThatItReads() {
    JsonNode group = TestJson.quoted(group("ALL", TRUE + "," + group("ANY", FALSE)));

    assertThat(ConditionGroup.parse(group, "/when").paths())
        .extracting(located -> located.pointer() + " " + located.path())
        .containsExactly("/when/rules/0/path $.one", "/when/rules/1/rules/0/path two");
  }

  @Test
  void readsFilesThroughItsPort() {
    ConditionFiles files =
        path -> TestJson.quoted(path.equals("s.json") ? "{'const': 1}" : "{'one': 1.0, 'two': 2}");
    String rules =
        "{'path': '$', 'op': 'equals_file', 'value': 'x.json'},"
            + "{'path': '$.one', 'op': 'matches_schema', 'value': 's.json'}";
    JsonNode group = TestJson.quoted(group("ALL", rules));

    assertThat(ConditionGroup.parse(group, "", files).evaluate(DOCUMENT).matched()).isTrue();
    assertThat(ConditionGroup.problems(group, "/expect", ConditionFiles.NONE))
        .extracting(problem -> problem.code() + " " + problem.pointer())
        .containsExactly(
            "CONDITION_FILE_UNAVAILABLE /expect/rules/0/value",
            "CONDITION_FILE_UNAVAILABLE /expect/rules/1/value");
  }

  @Test
  void judgesValuesWithPlaceholdersOnlyWhenTheyAreResolved() {
    String rules =
        "{'path': '${run.path}', 'op': 'eq', 'value': 1},"
            + "{'path': '$.one', 'op': 'regex', 'value': '[${run.x}'},"
            + "{'path': '$.one', 'op': 'in', 'value': '${run.list}'}";
    ConditionGroup unresolved = ConditionGroup.parse(TestJson.quoted(group("ALL", rules)), "");

    assertThat(unresolved.paths()).hasSize(2);
    assertThatThrownBy(() -> unresolved.evaluate(DOCUMENT)).isInstanceOf(DispatchException.class);
  }

  private static String group(String mode, String rules) {
    return "{'mode': '" + mode + "', 'rules': [" + rules + "]}";
  }

  private static Verdict evaluate(String group) {
    return ConditionGroup.parse(TestJson.quoted(group), "").evaluate(DOCUMENT);
  }
}
