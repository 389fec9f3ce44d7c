package dev.dispatch.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dispatch.core.problem.Position;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.problem.ProblemsException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictJsonTest {

  /** Here {@code ¶} stands for a line feed. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"a": 1,¶ "b": 2,¶} | 2:8 | | A comma stands before '}'. | Remove it: nothing follows the comma.
          [1, 2,] | 1:6 | | A comma stands before ']'. | Remove it: nothing follows the comma.
          {'a': 1} | 1:2 | | A string is not in double quotes. | Write it in double quotes.
          {"a": 'x'} | 1:7 | /a | A string is not in double quotes. | Write it in double quotes.
          {"a": “x”} | 1:7 | /a | A string is in typographic quotes. | Write plain double quotes: ".
          {¶  // note¶} | 2:3 | | JSON has no comments. | Remove the comment.
          {"a": 1 # note¶} | 1:9 | | JSON has no comments. | Remove the comment.
          {a: 1} | 1:2 | | The name 'a' is not in double quotes. | Write "a".
          {"a" 1} | 1:6 | | No ':' follows the name 'a'. | Write ':' between name and value.
          {"a" = 1} | 1:6 | | No ':' follows the name 'a'. | Write ':' instead of '='.
          {"a": 1¶ "b": 2} | 2:2 | | A comma is missing before this. | Write ',' between the two.
          {"a": 1; "b": 2} | 1:8 | | ';' stands between two values. | Write ',' instead.
          {"a": [1, {"b": tru}]} | 1:17 | /a/1/b | The word 'tru' is not JSON. | Write text in double quotes: "tru".
          {"a": True} | 1:7 | /a | The word 'True' is not JSON. | Write true.
          {"a": None} | 1:7 | /a | The word 'None' is not JSON. | Write null.
          {"a": NaN} | 1:7 | /a | The word 'NaN' is not JSON. | JSON has no such number; write null or a string.
          {"a": "x¶"} | 1:9 | /a | A string goes over the end of the line. | Close the string with '"', or write the line break as \\n.
          {"a": "x | 1:7 | /a | The string that starts here is not closed. | Close it with '"'.
          {"a": "\\x"} | 1:8 | /a | '\\x' is not an escape. | Write a backslash as \\\\; known escapes: \\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX.
          {"a": "\\u12"} | 1:8 | /a | The escape '\\u' needs four hexadecimal digits. | Such as \\u00e9.
          {"a": 01} | 1:7 | /a | A number starts with a needless zero. | Remove the leading zeros.
          {"a": +1} | 1:7 | /a | A number starts with '+'. | Remove the plus sign.
          {"a": .5} | 1:7 | /a | A number starts with '.'. | Write a zero before the point, such as 0.5.
          {"a": 0x1F} | 1:7 | /a | A number goes on with 'x'. | Numbers are decimal, such as 31 or 0.5; write anything else as a string.
          {"a": } | 1:7 | /a | A value is missing before '}'. | Write the value, or null.
          {"a": [1, 2} | 1:12 | /a | '}' stands where ']' closes the array that opens at line 1, column 7. | Check the brackets in between.
          {"a": {¶  "b": 1¶ | 3:1 | /a | The text ends before '}' closes the object that opens at line 1, column 7. | Add the missing '}'.
          ["a": 1] | 1:5 | | ':' stands where ',' or ']' is expected. | Named values stand in an object: {…}.
          """)
  void saysWhereAndWhatAndWhatToDo(
      String text, String place, String pointer, String message, String hint) {
    Problem problem = problem(text.replace('¶', '\n'));

    assertThat(problem.code()).isEqualTo("JSON_SYNTAX");
    assertThat(at(problem)).isEqualTo(place);
    assertThat(problem.pointer()).isEqualTo(pointer == null ? "" : pointer);
    assertThat(problem.message()).isEqualTo(message);
    assertThat(problem.hint()).isEqualTo(hint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"a": 1} x | 1:10 | JSON_TRAILING
          {"a": 1}¶{} | 2:1 | JSON_TRAILING
          {"a": 1, "b": {"c": 1, "c": 2}} | 1:24 | JSON_DUPLICATE_KEY
          {"a": 1,¶ "\\u0061": 2} | 2:2 | JSON_DUPLICATE_KEY
          {"a": "\\ud83d"} | 1:8 | JSON_ENCODING
          {"😀é": "\\ude00"} | 1:10 | JSON_ENCODING
          \uFEFF{} | 1:1 | JSON_ENCODING
          [1e999999999] | 1:2 | JSON_TOO_LARGE
          """)
  void namesTheKindOfRefusal(String text, String place, String code) {
    Problem problem = problem(text.replace('¶', '\n'));

    assertThat(problem.code()).isEqualTo(code);
    assertThat(at(problem)).isEqualTo(place);
  }

  @Test
  void refusesBytesThatAreNotUtf8AtTheirPlace() {
    byte[] text = "{\"é\": \"x?\"}".getBytes(StandardCharsets.UTF_8);
    text[9] = (byte) 0xC3;

    assertThat(at(problem(text))).isEqualTo("1:9");
    assertThat(problem(text).code()).isEqualTo("JSON_ENCODING");
  }

  @Test
  void takesTheReplacementCharacterForACharacter() {
    assertThat(parse("[\"é\uFFFD\"]").root().get(0).stringValue()).isEqualTo("é\uFFFD");
  }

  @Test
  void namesTheSourceInTheMessage() {
    ProblemsException refusal =
        catchThrowableOfType(ProblemsException.class, () -> parse("{\n  \"a\" 1}"));

    assertThat(refusal).hasMessage("job.json:2:7: No ':' follows the name 'a'.");
    assertThat(refusal.details()).containsEntry("source", "job.json");
    assertThat(refusal.code()).isEqualTo(JsonError.JSON_SYNTAX);
  }

  @Test
  void showsNothingThatATerminalWouldObey() {
    assertThat(problem("{\"\u202eabc\" 1}").message())
        .isEqualTo("No ':' follows the name 'U+202Eabc'.");
    assertThat(problem("[\u001b]").message())
        .isEqualTo("'U+001B' stands where a value is expected.");
  }

  @Test
  void readsEveryKindOfValue() {
    JsonDocument document =
        parse(
            " {\"s\": \"\\u00e9\\n\\/\", \"n\": [0, -1.50, 1e2], \"t\": true, \"f\": false, \"z\": null, \"o\": {}} ");

    assertThat(JsonText.compact(document.root()))
        .isEqualTo(
            "{\"s\":\"é\\n/\",\"n\":[0,-1.50,1E+2],\"t\":true,\"f\":false,\"z\":null,\"o\":{}}");
  }

  private static String at(Problem problem) {
    Position place = problem.position().orElseThrow();
    return place.line() + ":" + place.column();
  }

  private static Problem problem(String text) {
    return problem(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Problem problem(byte[] text) {
    ProblemsException refusal =
        catchThrowableOfType(
            ProblemsException.class, () -> StrictJson.parse(text, "job.json", JsonLimits.JOB));
    return refusal.problems().getFirst();
  }

  private static JsonDocument parse(String text) {
    return StrictJson.parse(text.getBytes(StandardCharsets.UTF_8), "job.json", JsonLimits.JOB);
  }
}
