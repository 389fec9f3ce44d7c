package dev.dispatch.core.module.declarative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.api.DispatchException;
import java.nio.file.Files;
import java.nio.file.Path;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestFormTest {

  private final Wire wire = new Wire();

  @AfterEach
  void close() {
    wire.close();
  }

  private String target(String request, String payload) throws InterruptedException {
    return wire.sent(request, payload).getTarget();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "/pet/{id}     | {'id': 7}                  | /pet/7",
        "/pet/{id}     | {'id': 'a b/c?d#e'}        | /pet/a%20b%2Fc%3Fd%23e",
        "/pet/{id}     | {'id': '100%'}             | /pet/100%25",
        "/pet/{id}     | {'id': 'ü'}                | /pet/%C3%BC",
        "/pet/{id}     | {'id': [1, 2]}             | /pet/1,2",
        "/pet/{id}     | {'id': {'a': 1, 'b': 2}}   | /pet/a,1,b,2",
        "/pet/{id*}    | {'id': {'a': 1, 'b': 2}}   | /pet/a=1,b=2",
        "/pet/{.id}    | {'id': [1, 2]}             | /pet/.1,2",
        "/pet/{.id*}   | {'id': [1, 2]}             | /pet/.1.2",
        "/pet/{;id}    | {'id': [1, 2]}             | /pet/;id=1,2",
        "/pet/{;id*}   | {'id': [1, 2]}             | /pet/;id=1;id=2",
        "/file/{+p}    | {'p': 'src/main/a b.txt'}  | /file/src/main/a%20b.txt",
        "/a/{x}/b/{y}  | {'x': 1, 'y': true}        | /a/1/b/true",
      })
  void pathsAreExpandedAsRfc6570Says(String path, String payload, String target)
      throws InterruptedException {
    assertThat(target("{'method': 'GET', 'path': '" + path + "'}", payload)).isEqualTo(target);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/pets/{id}  | {\"id\": \"..\"}",
        "/pets/{id}  | {\"id\": \".\"}",
        "/pets/{id}  | {\"id\": \"\"}",
        "/pets/{id}  | {\"id\": null}",
        "/pets/{id}  | {\"id\": []}",
        "/f/{+id}    | {\"id\": \"a/../../admin\"}",
        "/{+id}      | {\"id\": \"/evil.example.com\"}",
      })
  void noValueLeadsOutOfItsPlaceInThePath(String path, String payload) {
    assertThatThrownBy(() -> target("{'method': 'DELETE', 'path': '" + path + "'}", payload))
        .isInstanceOfSatisfying(
            DispatchException.class,
            e -> assertThat(e.code()).isEqualTo(DeclarativeError.ACTION_VALUE_UNUSABLE));
    assertThat(wire.requests()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'{v}'                                                  | {'v': 1}          | q=1",
        "'{v}'                                                  | {'v': [1, 2]}     | q=1&q=2",
        "'{v}'                                                  | {'v': []}         | ''",
        "'{v}'                                                  | {'v': null}       | ''",
        "'{absent}'                                             | {'v': 1}          | ''",
        "'a-{v}-b'                                              | {'v': 1}          | q=a-1-b",
        "'a-{absent}'                                           | {'v': 1}          | ''",
        "'{{v}}'                                                | {'v': 1}          | q=%7Bv%7D",
        "true                                                   | {'v': 1}          | q=true",
        "10                                                     | {'v': 1}          | q=10",
        "{'value': '{v}', 'explode': false}                     | {'v': [1, 2]}     | q=1%2C2",
        "{'value': '{v}', 'style': 'pipeDelimited'}             | {'v': [1, 2]}     | q=1%7C2",
        "{'value': '{v}', 'style': 'spaceDelimited'}            | {'v': [1, 2]}     | q=1%202",
        "{'value': '{v}', 'style': 'pipeDelimited', 'explode': true} | {'v': [1, 2]} | q=1&q=2",
        "{'value': '{v}', 'style': 'deepObject'}                | {'v': {'a': 1, 'b': {'c': 2}}} |"
            + " q%5Ba%5D=1&q%5Bb%5D%5Bc%5D=2",
        "'{v}'                                                  | {'v': {'a': 1, 'b': 2}} |"
            + " a=1&b=2",
        "{'value': '{v}', 'explode': false}                     | {'v': {'a': 1, 'b': 2}} |"
            + " q=a%2C1%2Cb%2C2",
        "{'value': '{v}', 'style': 'json'}                      | {'v': {'a': [1]}} |"
            + " q=%7B%22a%22%3A%5B1%5D%7D",
      })
  void queryParametersHaveTheirStyle(String parameter, String payload, String query)
      throws InterruptedException {
    String request = "{'method': 'GET', 'path': '/s', 'query': {'q': " + parameter + "}}";

    String expected = query.equals("''") ? "/s" : "/s?" + query;
    assertThat(target(request, payload)).isEqualTo(expected);
  }

  @Test
  void valuesAreNotScannedAgain() throws InterruptedException {
    String request = "{'method': 'GET', 'path': '/s', 'query': {'q': '{a}{b}'}}";

    assertThat(target(request, "{'a': '{b}', 'b': '${env.HOME}'}"))
        .isEqualTo("/s?q=%7Bb%7D%24%7Benv.HOME%7D");
  }

  @Test
  void headersAndCookiesAreSetFromTheirTemplates() throws InterruptedException {
    RecordedRequest sent =
        wire.sent(
            """
            {'method': 'GET', 'path': '/s',
             'headers': {'X-Trace': 't-{id}', 'X-List': '{list}', 'X-Gone': '{absent}'},
             'cookies': {'lang': '{lang}', 'gone': '{gone}', 'fixed': 'a;b'}}
            """,
            "{'id': 3, 'list': ['a', 'b'], 'lang': 'de'}");

    assertThat(sent.getHeaders().get("X-Trace")).isEqualTo("t-3");
    assertThat(sent.getHeaders().get("X-List")).isEqualTo("a,b");
    assertThat(sent.getHeaders().get("X-Gone")).isNull();
    assertThat(sent.getHeaders().get("Cookie")).isEqualTo("lang=de; fixed=a%3Bb");
  }

  @Test
  void jsonBodiesKeepTypesAndLeaveOutWhatIsNotGiven() throws InterruptedException {
    RecordedRequest sent =
        wire.sent(
            """
            {'method': 'POST', 'path': '/s', 'json': {'n': '{n}', 'null': '{z}', 'gone': '{gone}',
             'deep': {'list': ['{n}', '{absent}', 'n={n}'], 'fixed': 1.50}}}
            """,
            "{'n': 2.50, 'z': null}");

    assertThat(sent.getBody().utf8())
        .isEqualTo(
            "{\"n\":2.50,\"null\":null,\"deep\":{\"list\":[2.50,\"n=2.50\"],\"fixed\":1.50}}");
    assertThat(sent.getHeaders().get("Content-Type")).isEqualTo("application/json");
  }

  @Test
  void aBodyThatIsOneFieldIsSentWhole() throws InterruptedException {
    String request =
        "{'method': 'PATCH', 'path': '/s', 'json': '{body}',"
            + " 'contentType': 'application/merge-patch+json'}";

    RecordedRequest sent = wire.sent(request, "{'body': [1, {'a': null}]}");

    assertThat(sent.getBody().utf8()).isEqualTo("[1,{\"a\":null}]");
    assertThat(sent.getHeaders().get("Content-Type")).isEqualTo("application/merge-patch+json");
  }

  @Test
  void anOptionalBodyThatIsNotGivenIsNotSent() throws InterruptedException {
    RecordedRequest sent = wire.sent("{'method': 'POST', 'path': '/s', 'json': '{absent}'}", "{}");

    assertThat(sent.getBody().size()).isZero();
  }

  @Test
  void formsAreEncoded() throws InterruptedException {
    RecordedRequest sent =
        wire.sent(
            "{'method': 'POST', 'path': '/s', 'form': {'a': '{a}', 'l': '{l}', 'x': '{absent}'}}",
            "{'a': 'x y&z', 'l': [1, 2]}");

    assertThat(sent.getBody().utf8()).isEqualTo("a=x+y%26z&l=1&l=2");
  }

  @Test
  void textIsSentWithItsType() throws InterruptedException {
    RecordedRequest sent =
        wire.sent(
            "{'method': 'POST', 'path': '/s', 'text': 'Hello {who}', 'contentType': 'text/x'}",
            "{'who': 'you'}");

    assertThat(sent.getBody().utf8()).isEqualTo("Hello you");
    assertThat(sent.getHeaders().get("Content-Type")).isEqualTo("text/x");
  }

  @Test
  void multipartHasValuesAndFiles(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("a.png"), "PNG");
    wire.folder(folder);

    RecordedRequest sent =
        wire.sent(
            """
            {'method': 'POST', 'path': '/s', 'multipart': {'note': '{note}', 'meta': '{meta}',
             'gone': '{absent}', 'photo': {'file': '{photo}', 'contentType': 'image/png'}}}
            """,
            "{'note': 'hi', 'meta': {'a': 1}, 'photo': 'a.png'}");

    assertThat(sent.getBody().utf8())
        .contains("name=\"note\"", "hi", "name=\"meta\"", "{\"a\":1}", "filename=\"a.png\"", "PNG")
        .contains("image/png")
        .doesNotContain("gone");
  }

  @Test
  void aFileIsStreamedAsTheBody(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("f.bin"), "bytes");
    wire.folder(folder);

    RecordedRequest sent =
        wire.sent("{'method': 'PUT', 'path': '/s', 'file': '{f}'}", "{'f': 'f.bin'}");

    assertThat(sent.getBody().utf8()).isEqualTo("bytes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'method': 'GET', 'path': '/s', 'headers': {'X-A': '{v}'}}",
        "{'method': 'GET', 'path': '/s', 'query': {'q': '{v}'}}",
      })
  void noValueBreaksIntoAnotherHeaderOrLine(String request) {
    assertThatThrownBy(() -> wire.sent(request, "{'v': 'a\\r\\nX-Evil: 1'}"))
        .isInstanceOf(DispatchException.class)
        .message()
        .doesNotContain("Evil");
    assertThat(wire.requests()).isZero();
  }
}
