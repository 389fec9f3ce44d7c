package dev.dispatch.core.module.importer.captured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.api.DispatchException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmanImportTest {

  private static final String SCHEMA =
      "'schema': 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json'";

  @TempDir Path root;

  private CapturedRoundTrip imported(String members) {
    String text = "{'info': {'name': 'Shop', " + SCHEMA + "}, " + members + "}";
    return new CapturedRoundTrip(PostmanImport.read(text.replace('\'', '"'), List.of()), root);
  }

  private CapturedRoundTrip request(String request) {
    return imported("'item': [{'name': 'Act', 'request': " + request + "}]");
  }

  @Test
  void putsInVariablesThatNameOthers() throws InterruptedException {
    CapturedRoundTrip trip =
        imported(
            """
            'variable': [{'key': 'base', 'value': 'https://{{host}}/v1'},
                         {'key': 'host', 'value': 'shop.example.com'},
                         {'key': 'gone', 'value': 'off', 'disabled': true}],
            'item': [{'name': 'Act', 'request': {'method': 'GET',
              'url': {'raw': '{{base}}/orders/:orderId?state={{gone}}',
                'query': [{'key': 'state', 'value': '{{gone}}'}],
                'variable': [{'key': 'orderId', 'value': '7'}]}}}]
            """);

    assertThat(trip.run().get("act").getTarget()).isEqualTo("/orders/7?state=value");
    assertThat(trip.files()).contains("\"baseUrl\": \"https://shop.example.com/v1\"");
  }

  @Test
  void leavesOutWhatIsSwitchedOff() throws InterruptedException {
    CapturedRoundTrip trip =
        request(
            """
            {'method': 'POST', 'header': [{'key': 'X-Off', 'value': '1', 'disabled': true}],
             'url': {'raw': 'https://a.example/s', 'query': [
               {'key': 'on', 'value': '1'}, {'key': 'off', 'value': '2', 'disabled': true}]},
             'body': {'mode': 'urlencoded', 'urlencoded': [
               {'key': 'a', 'value': 'b c'}, {'key': 'off', 'value': 'd', 'disabled': true}]}}
            """);

    RecordedRequest sent = trip.run().get("act");
    assertThat(sent.getTarget()).isEqualTo("/s?on=1");
    assertThat(sent.getBody().utf8()).isEqualTo("a=b+c");
    assertThat(sent.getHeaders().get("X-Off")).isNull();
  }

  @Test
  void inheritsTheAuthorisationOfItsFolder() throws InterruptedException {
    CapturedRoundTrip trip =
        imported(
            """
            'auth': {'type': 'basic', 'basic': [{'key': 'password', 'value': 'hunter2-hunter2'}]},
            'item': [
              {'name': 'Admin', 'auth': {'type': 'bearer', 'bearer': [{'key': 'token', 'value': 'tok-12345678'}]},
               'item': [{'name': 'In folder', 'request': {'method': 'GET', 'url': 'https://a.example/one'}}]},
              {'name': 'At top', 'request': {'method': 'GET', 'url': 'https://a.example/two'}},
              {'name': 'Open', 'request': {'method': 'GET', 'auth': {'type': 'noauth'}, 'url': 'https://a.example/three'}}]
            """);

    Map<String, RecordedRequest> sent = trip.run();
    assertThat(sent.get("in-folder").getHeaders().get("Authorization")).startsWith("Bearer bound");
    assertThat(sent.get("at-top").getHeaders().get("Authorization")).startsWith("Basic ");
    assertThat(trip.action("open").has("credential")).isFalse();
    assertThat(trip.files()).doesNotContain("hunter2", "tok-12345678");
  }

  @Test
  void keepsNoValueOfASecretVariable() throws InterruptedException {
    CapturedRoundTrip trip =
        imported(
            """
            'variable': [{'key': 'session', 'type': 'secret', 'value': 's3cr3t-s3cr3t'},
                         {'key': 'accessToken', 'value': 't0k3n-t0k3n'}],
            'item': [{'name': 'Act', 'request': {'method': 'POST', 'url': 'https://a.example/s?t={{accessToken}}',
              'header': [{'key': 'X-Access', 'value': '{{accessToken}}'}, {'key': 'X-Session', 'value': '{{session}}'}],
              'body': {'mode': 'raw', 'raw': '{\\"a\\": \\"{{session}}\\", \\"n\\": {{n}}}',
                'options': {'raw': {'language': 'json'}}}}}]
            """);

    assertThat(trip.run().get("act").getHeaders().get("X-Access")).startsWith("bound");
    assertThat(trip.files()).doesNotContain("s3cr3t", "t0k3n");
  }

  @Test
  void sendsTheVariablesOfGraphqlAsAnObject() throws InterruptedException {
    CapturedRoundTrip trip =
        request(
            """
            {'method': 'POST', 'url': 'https://a.example/graphql', 'body': {'mode': 'graphql', 'graphql': {
              'query': 'query Q($id: ID!) { thing(id: $id) { id } }', 'variables': '{\\"id\\": 7}'}}}
            """);

    assertThat(trip.run().get("act").getBody().utf8()).contains("\"variables\":{\"id\":7}");
    assertThat(trip.notes()).anySatisfy(note -> assertThat(note).contains("http.graphql"));
  }

  @Test
  void sendsPartsAndFiles() throws InterruptedException {
    CapturedRoundTrip trip =
        request(
            """
            {'method': 'POST', 'url': 'https://a.example/s', 'body': {'mode': 'formdata', 'formdata': [
              {'key': 'note', 'type': 'text', 'value': 'hello'}, {'key': 'photo', 'type': 'file', 'src': 'a.png'},
              {'key': 'off', 'value': 'x', 'disabled': true}]}}
            """);

    assertThat(trip.run().get("act").getBody().utf8())
        .contains("name=\"note\"", "hello", "filename=\"a.png\"", "picture")
        .doesNotContain("name=\"off\"");
  }

  @Test
  void tellsOfScriptsAndUnknownAuthorisations() {
    CapturedRoundTrip trip =
        imported(
            """
            'item': [{'name': 'Act', 'event': [{'listen': 'test'}], 'request': {'method': 'GET',
              'auth': {'type': 'ntlm'}, 'url': 'https://a.example/s'}}]
            """);

    assertThat(trip.notes())
        .anySatisfy(note -> assertThat(note).contains("Scripts are left out"))
        .anySatisfy(note -> assertThat(note).contains("'ntlm' is not known"));
  }

  @Test
  void refusesAnotherVersion() {
    assertThatThrownBy(() -> PostmanImport.read("{\"info\": {\"schema\": \"v1.0.0\"}}", List.of()))
        .isInstanceOf(DispatchException.class)
        .hasMessageContaining("no Postman collection");
  }
}
