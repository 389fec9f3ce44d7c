package dev.dispatch.core.module.declarative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dispatch.core.problem.Position;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.problem.ProblemsException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionProblemsTest {

  private static List<Problem> problems(String action) {
    return catchThrowableOfType(ProblemsException.class, () -> Wire.read(action)).problems();
  }

  private static String with(String members) {
    return "{'description': 'Act.', 'input': {'type': 'object', 'required': ['petId'],"
        + " 'properties': {'petId': {}, 'limit': {}}}, "
        + members
        + "}";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'request': {'method': 'GET', 'path': '/p/{petid}'}      | /request/path | no field 'petid'"
            + " | Did you mean '{petId}'?",
        "'request': {'method': 'GET', 'path': '/p/{limit}'}      | /input        | the payload may"
            + " lack | Add \"\"limit\"\" to 'required'",
        "'request': {'method': 'GET', 'path': 'p'}               | /request/path | does not start"
            + " with one '/' | Write it",
        "'request': {'method': 'GET', 'path': '//h/p'}           | /request/path | does not start"
            + " with one '/' | Write it",
        "'request': {'method': 'GET', 'path': '/p?a=1'}          | /request/path | query or a"
            + " fragment | 'query'",
        "'request': {'method': 'GET', 'path': '/p/{petId'}       | /request/path | without its '}'"
            + " | {name}",
        "'request': {'method': 'GIT', 'path': '/p'}              | /request/method | must be one of"
            + " | GET",
        "'request': {'method': 'GET', 'pth': '/p', 'path': '/'}  | /request/pth | pth | path",
        "'request': {'method': 'GET', 'path': '/p', 'query': {'a': '{lmit}'}} | /request/query/a |"
            + " no field 'lmit' | '{limit}'",
        "'request': {'method': 'GET', 'path': '/p', 'query': {'a': {'value': '{limit}', 'style':"
            + " 'pipe'}}} | /request/query/a/style | pipe | pipeDelimited",
        "'request': {'method': 'GET', 'path': '/p', 'headers': {'a b': '1'}} | /request/headers/a b"
            + " | no name | letters",
        "'request': {'method': 'GET', 'path': '/p', 'headers': {'Cookie': '1'}} |"
            + " /request/headers/Cookie | not for a request | 'cookies'",
        "'request': {'method': 'GET', 'path': '/p', 'json': {}}  | /request/method | cannot have a"
            + " body | another method",
        "'request': {'method': 'POST', 'path': '/p', 'json': {}, 'text': 'a'} | /request | 2 bodies"
            + " | one of",
        "'request': {'method': 'POST', 'path': '/p', 'json': {'a': ['{x}']}} | /request/json/a/0 |"
            + " no field 'x' | properties",
        "'request': {'method': 'POST', 'path': '/p', 'multipart': {'a': {'value': 'x', 'file':"
            + " 'y'}}} | /request/multipart/a | not one content | either",
        "'request': {'method': 'GET', 'path': '/p'}, 'exports': {'a': '$.a['} | /exports/a | | ",
        "'request': {'method': 'GET', 'path': '/p'}, 'exports': {'a b': '$.a'} | /exports/a b | no"
            + " name | letters",
        "'request': {'method': 'GET', 'path': '/p'}, 'exports': {'a': {'optional': true}} |"
            + " /exports/a | not one source | either",
        "'request': {'method': 'GET', 'path': '/p'}, 'credential': {'type': 'apiKey'} | /credential"
            + " | without a place | 'in'",
        "'request': {'method': 'GET', 'path': '/p'}, 'credential': {'type': 'token'} |"
            + " /credential/type | must be one of | bearer",
        "'request': {'method': 'GET', 'path': '/p'}, 'credential': {'type': 'basic', 'name': 'a'} |"
            + " /credential | for API keys only | ",
        "'request': {'method': 'DELETE', 'path': '/p'}, 'effects': ['reads'] | /effects | changes"
            + " something | writes",
        "'request': {'method': 'GET', 'path': '/p'}, 'retry': {'maxAttempts': 2, 'on': ['5xx']} |"
            + " /retry/on/0 | | ",
        "'request': {'method': 'GET', 'path': '/p'}, 'checkResponse': true | /checkResponse | no"
            + " schema | response",
        "'request': {'method': 'GET', 'path': '/p'}, 'pagination': {'type': 'page', 'input': 'pge'}"
            + " | /pagination/input | no field 'pge' | properties",
        "'request': {'method': 'GET', 'path': '/p'}, 'exprts': {} | /exprts | exprts | exports",
        "'request': {'method': 'GET', 'path': '/p'}, 'baseUrl': 'ftp://x' | /baseUrl | | ",
      })
  void eachProblemHasItsPlaceAndWhatToDo(
      String members, String pointer, String message, String hint) {
    List<Problem> problems = problems(with(members));

    assertThat(problems).hasSize(1);
    Problem problem = problems.getFirst();
    assertThat(problem.pointer()).isEqualTo("/actions/act" + pointer);
    assertThat(problem.message()).contains(message == null ? "" : message);
    assertThat(problem.message() + problem.hint())
        .contains(hint == null ? "" : hint.replace("\"\"", "\""));
    assertThat(problem.position()).isPresent();
  }

  @Test
  void allProblemsAreReportedAtOnceInTheOrderOfTheText() {
    List<Problem> problems =
        problems(
            """
            {
              'description': ' ',
              'request': {'method': 'GET', 'path': '/p/{a}', 'query': {'q': '{b}'}},
              'exports': {'x': '$['}
            }
            """);

    assertThat(problems)
        .extracting(Problem::pointer)
        .containsExactly(
            "/actions/act/description",
            "/actions/act/request/path",
            "/actions/act/request/query/q",
            "/actions/act/exports/x");
    assertThat(problems.getFirst().position()).contains(new Position(2, 18));
  }
}
