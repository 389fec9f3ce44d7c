package dev.dispatch.core.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dispatch.api.DispatchException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** A reference without a value is an error that names it; never an empty text (G-A5). */
final class NoSilentBlanksTest {

  private static final List<String> MISSING =
      List.of(
          "env.UNSET",
          "env.home",
          "input.nme",
          "input.name.first",
          "input.name[0]",
          "input.list[3]",
          "input.list.0",
          "input.list.length",
          "input.list[1].b",
          "input.obj.a.c",
          "input.obj[\"a b\"]",
          "input.constructor",
          "input.no.x",
          "run.unknown",
          "run.id.x",
          "run.captured[0]",
          "step.later.response",
          "step.later.exports",
          "step.create.response.nope",
          "step.create.response.items[2]",
          "step.create.response.items.id",
          "step.create.response.items[0].id.x",
          "step.create.response[\"items[0]\"]",
          "step.create.response.empty.x",
          "step.create.exports.nope",
          "step.create.exports.id.x",
          "step.bare.exports",
          "step.bare.exports.id",
          "jsonpath(step:create, $.nope)",
          "jsonpath(step:create, $.items[5])",
          "jsonpath(step:create, $.items[*].nope)",
          "jsonpath(step:create, $.items[?(@.id == 99)])",
          "jsonpath(step:create, $..nope)",
          "jsonpath(step:create, $.empty[*])",
          "jsonpath(step:later, $)",
          "jsonpath(run, $.nope)",
          "jsonpath(run, $.id[0])",
          "item.nope",
          "item.id.x",
          "item[0]");

  private static final Scope SCOPE =
      TestScope.of(
          """
          {'env': {'HOME': '/root'},
           'input': {'name': 'n', 'list': [1, {'a': 2}, null], 'obj': {'a': {'b': 1}}, 'no': null},
           'run': {'id': 'r', 'captured': {}},
           'step': {'create': {'response': {'items': [{'id': 1}, {'id': 2}], 'empty': []},
                               'exports': {'id': 1}},
                    'bare': {'response': {}}},
           'item': {'id': 1}}
          """);

  @Test
  void everyMissingReferenceIsAnErrorThatNamesIt() {
    assertThat(MISSING).hasSize(40).doesNotHaveDuplicates();
    for (String reference : MISSING) {
      assertNamed(reference, "${" + reference + "}");
      assertNamed(reference, "a ${ " + reference + " } b");
    }
  }

  private static void assertNamed(String reference, String text) {
    JsonNode tree = StringNode.valueOf(text);
    DispatchException error =
        catchThrowableOfType(
            DispatchException.class, () -> Interpolation.resolve(tree, SCOPE, "/payload/title"));

    assertThat(error).as(text).isNotNull().hasMessageContaining("'" + reference + "'");
    assertThat(error.code()).isEqualTo(ExpressionError.EXPRESSION_UNRESOLVED);
    assertThat(error.details())
        .containsEntry("reference", reference)
        .containsEntry("pointer", "/payload/title");
    assertThat(error.hint()).contains("${" + reference + " ?? <JSON>}");
  }
}
