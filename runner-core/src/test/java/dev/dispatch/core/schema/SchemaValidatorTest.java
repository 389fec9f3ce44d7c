package dev.dispatch.core.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.StrictJson;
import dev.dispatch.core.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SchemaValidatorTest {

  private static final String CREATE_POST =
      """
      {'type': 'object', 'additionalProperties': false, 'required': ['title'],
       'properties': {
         'title': {'type': 'string', 'minLength': 1, 'description': 'Shown first.'},
         'limit': {'type': ['integer', 'null'], 'minimum': 1, 'maximum': 100},
         'pin': {'type': 'integer', 'maximum': 9999, 'writeOnly': true},
         'mode': {'type': 'string', 'enum': ['ALL', 'ANY', 'NONE']},
         'id': {'type': 'string', 'pattern': '^[a-z]+$'},
         'tags': {'type': 'array', 'items': {'type': 'string'}, 'maxItems': 2, 'uniqueItems': true},
         'labels': {'type': 'object', 'propertyNames': {'pattern': '^[a-z]+$'}},
         'kind': {'const': 'post'}}}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          {}                              |        | REQUIRED | 'title' is missing. | Add it: a string. Shown first.
          {'title': 't', 'lmit': 1}       | /lmit  | UNKNOWN_FIELD | 'lmit' is not a known field. | Did you mean 'limit'?
          {'titel': 't'}                  | /titel | UNKNOWN_FIELD | 'titel' is not a known field. | Did you mean 'title'?
          {'title': 5}                    | /title | TYPE | 'title' is an integer and must be a string. | Put it in double quotes.
          {'title': ''}                   | /title | LENGTH | 'title' has fewer than 1 characters. | Shown first.
          {'title': 't', 'limit': '5'}    | /limit | TYPE | 'limit' is a string and must be an integer or null. | Remove the quotes.
          {'title': 't', 'limit': 1.5}    | /limit | TYPE | 'limit' is a number with a fraction and must be an integer or null. | Give an integer or null.
          {'title': 't', 'limit': 500}    | /limit | RANGE | 'limit' is 500 and must be 100 at most. | Change the number.
          {'title': 't', 'pin': 10000}    | /pin   | RANGE | 'pin' must be 9999 at most. | Change the number.
          {'title': 't', 'mode': 'AL'}    | /mode  | ENUM | 'mode' must be one of ALL, ANY, NONE. | Did you mean 'ALL'?
          {'title': 't', 'mode': 7}       | /mode  | ENUM | 'mode' must be one of ALL, ANY, NONE. | Use one of them.
          {'title': 't', 'id': 'A'}       | /id    | PATTERN | 'id' does not match ^[a-z]+$. | Change it so that it matches.
          {'title': 't', 'tags': 'a'}     | /tags  | TYPE | 'tags' is a string and must be an array. | Put it in [ ].
          {'title': 't', 'tags': [1]}     | /tags/0 | TYPE | 'tags[0]' is an integer and must be a string. | Put it in double quotes.
          {'title': 't', 'tags': ['a','a']} | /tags | MISMATCH | 'tags' has an item twice. | Compare it with the schema.
          {'title': 't', 'tags': ['a','b','c']} | /tags | LENGTH | 'tags' has more than 2 items. | Change its length.
          {'title': 't', 'labels': {'A': 1}} | /labels/A | PATTERN | 'A' is not a name that is allowed here. | Names must match ^[a-z]+$.
          {'title': 't', 'kind': 'put'}   | /kind  | ENUM | 'kind' must be "post". | No other value is allowed here.
          {'title': null}                 | /title | TYPE | 'title' is null and must be a string. | Leave the field out, or give a string.
          """)
  void saysOneProblemForOneCause(
      String value, String pointer, String code, String message, String hint) {
    assertThat(problems(CREATE_POST, value))
        .containsExactly(
            Problem.at(pointer == null ? "" : pointer, "SCHEMA_" + code, message, hint));
  }

  @Test
  void reportsAllProblemsAtOnce() {
    assertThat(problems(CREATE_POST, "{'limit': 0, 'mode': 'SOME', 'x': 1}"))
        .extracting(Problem::pointer)
        .containsExactlyInAnyOrder("", "/limit", "/mode", "/x");
  }

  private static final String CONDITIONS =
      """
      {'$ref': '#/$defs/group',
       '$defs': {
         'group': {'type': 'object', 'required': ['mode', 'rules'], 'additionalProperties': false,
           'properties': {'mode': {'enum': ['ALL', 'ANY']},
             'rules': {'type': 'array', 'items': {'anyOf': [{'$ref': '#/$defs/rule'}, {'$ref': '#/$defs/group'}]}}}},
         'rule': {'type': 'object', 'required': ['path', 'op'], 'additionalProperties': false,
           'properties': {'path': {'type': 'string'}, 'op': {'enum': ['eq', 'gte']}, 'value': true}}}}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          {'mode': 'ALL', 'rules': [{'path': '$.a', 'op': 'gt'}]} | /rules/0/op | 'op' must be one of eq, gte.
          {'mode': 'ALL', 'rules': [{'mode': 'ANY', 'rules': [{'path': 1, 'op': 'eq'}]}]} | /rules/0/rules/0/path | 'path' is an integer and must be a string.
          {'mode': 'ALL', 'rules': [{'pth': '$.a', 'op': 'eq'}]} | /rules/0/pth | 'pth' is not a known field.
          {'mode': 'ALL', 'rules': ['x']} | /rules/0 | 'rules[0]' is a string and must be an object.
          """)
  void choosesTheBranchThatWasMeant(String value, String pointer, String message) {
    assertThat(problems(CONDITIONS, value))
        .extracting(Problem::pointer, Problem::message)
        .containsExactly(tuple(pointer, message));
  }

  @Test
  void choosesTheBranchOfTheSameConstant() {
    String union =
        """
        {'oneOf': [
          {'required': ['kind', 'a'], 'properties': {'kind': {'const': 'x'}}},
          {'required': ['kind'], 'properties': {'kind': {'const': 'y'}}}]}
        """;

    assertThat(problems(union, "{'kind': 'x'}"))
        .extracting(Problem::message)
        .containsExactly("'a' is missing.");
  }

  @Test
  void saysWhenMoreThanOneFormFits() {
    assertThat(problems("{'oneOf': [{'minimum': 1}, {'maximum': 9}]}", "5"))
        .extracting(Problem::code)
        .containsExactly("SCHEMA_MISMATCH");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          {'properties': {'n': {'type': 'integer', 'minimum': 1}}} | {'n': '${x}'}
          {'properties': {'m': {'enum': ['a', 'b']}}} | {'m': '${x}'}
          {'properties': {'p': {'type': 'string', 'pattern': '^a$'}}} | {'p': '${x}'}
          {'properties': {'o': {'type': 'object', 'required': ['k']}}} | {'o': '${x}'}
          {'properties': {'l': {'type': 'array', 'items': {'type': 'integer'}}}} | {'l': [1, '${x}']}
          {'properties': {'e': {'enum': [{'a': 1}]}}} | {'e': {'a': '${x}'}}
          {'properties': {'u': {'uniqueItems': true}}} | {'u': ['${x}', '${x}']}
          {'properties': {'c': {'contains': {'type': 'integer'}}}} | {'c': ['${x}']}
          {'properties': {'n': {'not': {'type': 'string'}}}} | {'n': '${x}'}
          {'properties': {'a': {'anyOf': [{'type': 'integer'}, {'type': 'boolean'}]}}} | {'a': '${x}'}
          {'anyOf': [{'properties': {'k': {'const': 1}}}, {'required': ['z']}]} | {'k': '${x}'}
          {'oneOf': [{'required': ['k'], 'properties': {'k': {'const': 1}}}, {'required': ['z']}]} | {'k': '${x}'}
          {'if': {'properties': {'k': {'type': 'string'}}}, 'then': {'required': ['z']}} | {'k': '${x}'}
          {'type': 'object'} | '${x}'
          """)
  void acceptsWhatIsNotKnownYetAnywhere(String schema, String value) {
    assertThat(validator(schema).validate(Tree.of(value), "", SchemaValidatorTest::isPlaceholder))
        .isEmpty();
  }

  @Test
  void stillReportsWhatIsKnownBesideWhatIsNot() {
    JsonNode value = Tree.of("{'limit': '${x}', 'pin': 'p', 'y': '${y}'}");

    assertThat(
            validator(CREATE_POST).validate(value, "/payload", SchemaValidatorTest::isPlaceholder))
        .extracting(Problem::pointer, Problem::message)
        .containsExactlyInAnyOrder(
            tuple("/payload", "'title' is missing."),
            tuple("/payload/y", "'y' is not a known field."),
            tuple("/payload/pin", "'pin' is a string and must be an integer."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          {'$schema': 'http://json-schema.org/draft-07/schema#'}
          {'$ref': '#/$defs/none'}
          {'$ref': '#'}
          {'pattern': '('}
          """)
  void refusesASchemaThatCannotBeUsed(String schema) {
    assertThatThrownBy(() -> problems(schema, "{'a': 1}"))
        .isInstanceOfSatisfying(
            DispatchException.class,
            e -> assertThat(e.code()).isEqualTo(SchemaError.SCHEMA_UNUSABLE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          {'type': 'text'} | /type
          {'required': 'a'} | /required
          {'properties': {'a': {'minLength': -1}}} | /properties/a/minLength
          {'properties': {'a': {'pattern': '('}}} |
          {'items': {'$ref': '#/$defs/none'}} |
          {'$ref': 'http://example.org/schema'} |
          {'$schema': 'http://json-schema.org/draft-07/schema#'} |
          """)
  void findsWhatIsWrongWithASchema(String schema, String pointer) {
    assertThat(SchemaValidator.problemsOf(Tree.of(schema)))
        .extracting(Problem::pointer)
        .containsExactly(pointer == null ? "" : pointer);
  }

  @Test
  void findsNothingWrongWithOurOwnSchemas() {
    assertThat(SchemaValidator.problemsOf(RecordSchema.of(JobLike.class))).isEmpty();
    assertThat(SchemaValidator.problemsOf(Tree.of(CONDITIONS))).isEmpty();
  }

  @Test
  void validatesValuesAsDeepAsWeRead() {
    String deep = "[".repeat(500) + "1" + "]".repeat(500);
    JsonNode value =
        StrictJson.parse(deep.getBytes(StandardCharsets.UTF_8), "deep", JsonLimits.REPLY).root();
    SchemaValidator lists = validator("{'type': ['array', 'string'], 'items': {'$ref': '#'}}");

    assertThat(lists.validate(value)).extracting(Problem::code).containsExactly("SCHEMA_TYPE");
  }

  @Test
  void takesEqualNumbersForEqualAtAnyDepth() {
    assertThat(problems("{'enum': [{'a': [1.0]}]}", "{'a': [1]}")).isEmpty();
    assertThat(problems("{'const': {'a': 100}}", "{'a': 1e2}")).isEmpty();
    assertThat(problems("{'uniqueItems': true}", "[{'a': 1}, {'a': 1.0}]")).hasSize(1);
    assertThat(problems("{'type': 'integer', 'maximum': 5}", "1e400"))
        .extracting(Problem::message)
        .containsExactly("The value is 1E+400 and must be 5 at most.");
    assertThat(problems("{'type': 'number', 'minimum': -5}", "-5.0000000000000000001")).hasSize(1);
    assertThat(problems("{'properties': {'minimum': {'const': 1}}}", "{'minimum': 1.0}")).isEmpty();
  }

  @Test
  void takesFormatForANote() {
    assertThat(problems("{'format': 'email'}", "'x'")).isEmpty();
    assertThat(problems("{'minLength': 2, 'format': 'duration-literal'}", "'soon'")).isEmpty();
  }

  @Test
  void countsCharactersAndComparesExactNumbers() {
    assertThat(problems("{'maxLength': 1}", "'😀'")).isEmpty();
    assertThat(problems("{'maximum': 0.1}", "0.1000000000000000055511151231257827")).hasSize(1);
    assertThat(problems("{'type': 'integer'}", "1e400")).isEmpty();
    assertThat(problems("{'enum': [1.0]}", "1")).isEmpty();
    assertThat(problems("{'multipleOf': 0.01}", "4.35")).isEmpty();
  }

  private static boolean isPlaceholder(JsonNode node) {
    return node.isString() && node.stringValue().startsWith("${");
  }

  private static List<Problem> problems(String schema, String value) {
    return validator(schema).validate(Tree.of(value));
  }

  private static SchemaValidator validator(String schema) {
    return SchemaValidator.of(Tree.of(schema));
  }
}
